import type { MatchedBy } from '../import-file/match-children';
import type { CaseloadFault } from './fault';

export interface ChildCounts {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows of children.csv that could not come in. */
  readonly aside: number;
}

/** What an import of caseload files did, or would do. */
export interface CaseloadImportReport {
  readonly authority: { readonly code: string; readonly name: string; readonly isNew: boolean };
  readonly children: ChildCounts;
  readonly matched: Readonly<Record<MatchedBy, number>>;
  readonly matters: { readonly added: number; readonly corrected: number };
  readonly faults: readonly CaseloadFault[];
}

/** Counts what a batch did; two batches are added up. */
export class CaseloadTally {
  added = 0;
  updated = 0;
  unchanged = 0;
  aside = 0;
  readonly matched = { ref: 0, upn: 0, uln: 0, name: 0 };
  readonly matters = { added: 0, corrected: 0 };
  readonly faults: CaseloadFault[] = [];

  add(other: CaseloadTally): void {
    this.added += other.added;
    this.updated += other.updated;
    this.unchanged += other.unchanged;
    this.aside += other.aside;
    for (const by of ['ref', 'upn', 'uln', 'name'] as const) this.matched[by] += other.matched[by];
    this.matters.added += other.matters.added;
    this.matters.corrected += other.matters.corrected;
    for (const fault of other.faults) this.faults.push(fault);
  }

  get children(): ChildCounts {
    const { added, updated, unchanged, aside } = this;
    return { read: added + updated + unchanged + aside, added, updated, unchanged, aside };
  }
}
