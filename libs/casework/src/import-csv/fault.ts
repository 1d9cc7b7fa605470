/**
 * Something about one row of a caseload file. An error's value, or its whole row, did not come in; a query may be right
 * and wants a look; a guess is what we put where the file says nothing.
 */
export interface CaseloadFault {
  readonly file: string;
  /** From 1, the header row being line 1. */
  readonly line: number;
  /** The name of the column; empty where it concerns the row. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'query' | 'guess';
}
