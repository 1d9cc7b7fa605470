import type { Deadline } from '../matter/deadline';
import type { MatterRef } from '../matter/matter';
import type { Wait } from '../matter/wait';
import type { AnnualReview } from './annual-review';

/** An annual review with all that hangs on it. */
export interface AnnualReviewFile {
  readonly review: AnnualReview;
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
}

/** Names the review in its waits, deadlines and lines of history. */
export const annualReviewRef = ({ authorityId, childId, id }: AnnualReview): MatterRef => ({
  authorityId,
  childId,
  matterKind: 'annualReview',
  matterId: id,
});
