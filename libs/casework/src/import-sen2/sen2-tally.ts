import type { Sen2Fault } from '@ehc/domain';
import { ImportTally, type ImportCounts } from '../import-file/import-tally';
import type { MatchedBy } from '../import-file/match-children';

/** What an import of a SEN2 file did, or would do. */
export interface Sen2ImportReport {
  readonly authority: { readonly code: string; readonly name: string; readonly isNew: boolean };
  readonly collectionYear: number;
  readonly persons: ImportCounts;
  /** By what those were found who were here already: SEN2 has no number of the council's own. */
  readonly matched: Readonly<Record<Exclude<MatchedBy, 'ref'>, number>>;
  /** Matters added and corrected. */
  readonly matters: { readonly added: number; readonly corrected: number };
  /** Assessments and reviews that came in open without a stage: SEN2 does not tell whom they wait for. */
  readonly withoutStage: number;
  /** In the order of the file. */
  readonly faults: readonly Sen2Fault[];
}

/** Counts what a batch of a SEN2 file did, and what it left for somebody to say. */
export class Sen2Tally extends ImportTally<Sen2Fault> {
  withoutStage = 0;

  override add(other: Sen2Tally): void {
    super.add(other);
    this.withoutStage += other.withoutStage;
  }
}
