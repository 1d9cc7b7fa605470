import type { Sen2Fault } from '@ehc/domain';
import type { MatchedBy } from '../import-file/match-children';

/** How many persons of the file, and what became of them. */
export interface PersonCounts {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Left out: no name, no birth date that can be, or no request that can be used. */
  readonly aside: number;
}

/** What an import of a SEN2 file did, or would do. */
export interface Sen2ImportReport {
  readonly authority: { readonly code: string; readonly name: string; readonly isNew: boolean };
  readonly collectionYear: number;
  readonly persons: PersonCounts;
  /** By what those were found who were here already. */
  readonly matched: Readonly<Record<Exclude<MatchedBy, 'ref'>, number>>;
  /** Matters added and corrected. */
  readonly matters: { readonly added: number; readonly corrected: number };
  /** Assessments and reviews that came in open without a stage: SEN2 does not tell whom they wait for. */
  readonly withoutStage: number;
  /** In the order of the file. */
  readonly faults: readonly Sen2Fault[];
}

/** Counts what a batch did; two batches are added up. */
export class Sen2Tally {
  added = 0;
  updated = 0;
  unchanged = 0;
  aside = 0;
  readonly matters = { added: 0, corrected: 0 };
  withoutStage = 0;
  readonly matched = { upn: 0, uln: 0, name: 0 };
  readonly faults: Sen2Fault[] = [];

  add(other: Sen2Tally): void {
    this.added += other.added;
    this.updated += other.updated;
    this.unchanged += other.unchanged;
    this.aside += other.aside;
    this.matters.added += other.matters.added;
    this.matters.corrected += other.matters.corrected;
    this.withoutStage += other.withoutStage;
    this.matched.upn += other.matched.upn;
    this.matched.uln += other.matched.uln;
    this.matched.name += other.matched.name;
    for (const fault of other.faults) this.faults.push(fault);
  }

  match(by: MatchedBy): void {
    if (by !== 'ref') this.matched[by] += 1;
  }

  get read(): number {
    return this.added + this.updated + this.unchanged + this.aside;
  }

  get persons(): PersonCounts {
    const { read, added, updated, unchanged, aside } = this;
    return { read, added, updated, unchanged, aside };
  }
}
