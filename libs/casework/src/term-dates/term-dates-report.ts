import type { CaseloadFault } from '../import-csv/fault';

/** What an import of term dates did, or would do. */
export interface TermDatesImportReport {
  readonly authority: { readonly code: string; readonly name: string };
  /** Rows of the file; aside are those that did not come in. */
  readonly rows: { readonly read: number; readonly aside: number };
  /** A school year of one setting, or of the authority's dates, counts as one. */
  readonly schoolYears: { readonly added: number; readonly updated: number; readonly unchanged: number };
  readonly faults: readonly CaseloadFault[];
}
