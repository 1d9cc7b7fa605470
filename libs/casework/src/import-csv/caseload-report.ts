import type { ImportCounts } from '../import-file/import-tally';
import type { MatchedBy } from '../import-file/match-children';
import type { CaseloadFault } from './fault';

/** What an import of caseload files did, or would do. */
export interface CaseloadImportReport {
  readonly authority: { readonly code: string; readonly name: string; readonly isNew: boolean };
  readonly children: ImportCounts;
  readonly matched: Readonly<Record<MatchedBy, number>>;
  readonly matters: { readonly added: number; readonly corrected: number };
  readonly faults: readonly CaseloadFault[];
}
