/** An error must be put right before the return is sent; a query may be right and wants a look. */
export type Sen2Severity = 'error' | 'query';

/** Something wrong in a SEN2 file, in words that the person who made the file can act on. */
export interface Sen2Fault {
  /** Of the element's start tag, or of the parent that lacks it; from 1. */
  readonly line: number;
  /** `Person[3]/Requests[1]/ReceivedDate`, counted from 1. */
  readonly path: string;
  /** The name of the XML element. */
  readonly field: string;
  /** `S2-nn` for a check of the return, otherwise a word of ours. */
  readonly code: string;
  readonly message: string;
  readonly severity: Sen2Severity;
}

/** A fault before its line is looked up; the path begins below the element that is being read. */
export type Sen2Finding = Omit<Sen2Fault, 'line'>;
