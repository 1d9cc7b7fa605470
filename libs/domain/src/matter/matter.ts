/** A matter is what a deadline or a wait belongs to. A child can have several open at once. */
export const MATTER_KINDS = ['assessment', 'annualReview', 'phaseTransfer'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

export const MATTER_LABELS: Record<MatterKind, string> = {
  assessment: 'EHC needs assessment',
  annualReview: 'Annual review',
  phaseTransfer: 'Phase transfer',
};

/** Where a wait, a deadline or a history line belongs. */
export interface MatterRef {
  readonly authorityId: string;
  readonly childId: string;
  readonly matterKind: MatterKind;
  readonly matterId: string;
}
