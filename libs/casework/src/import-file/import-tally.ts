import type { CaseChanges } from './case-changes';
import { MATCHING, type MatchedBy } from './match-children';

/** How many children of an import's files, and what became of them. */
export interface ImportCounts {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Left out, because they lack what nobody can do without. */
  readonly aside: number;
}

/** Counts what a batch of an import did; two batches are added up. */
export class ImportTally<Fault> {
  added = 0;
  updated = 0;
  unchanged = 0;
  aside = 0;
  /** By what those were found who were here already. */
  readonly matched: Record<MatchedBy, number> = { ref: 0, upn: 0, uln: 0, name: 0 };
  readonly matters = { added: 0, corrected: 0 };
  readonly faults: Fault[] = [];

  add(other: ImportTally<Fault>): void {
    this.added += other.added;
    this.updated += other.updated;
    this.unchanged += other.unchanged;
    this.aside += other.aside;
    for (const by of MATCHING) this.matched[by] += other.matched[by];
    this.matters.added += other.matters.added;
    this.matters.corrected += other.matters.corrected;
    for (const fault of other.faults) this.faults.push(fault);
  }

  addMatters({ assessments, reviews, transfers }: CaseChanges): void {
    for (const { added, corrected } of [assessments, reviews, transfers]) {
      this.matters.added += added.length;
      this.matters.corrected += corrected.length;
    }
  }

  get children(): ImportCounts {
    const { added, updated, unchanged, aside } = this;
    return { read: added + updated + unchanged + aside, added, updated, unchanged, aside };
  }
}
