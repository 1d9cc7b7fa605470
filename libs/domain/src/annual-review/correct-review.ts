import type { Stepped } from '../assessment/assessment-file';
import type { Step } from '../matter/step';
import type { AnnualReview } from './annual-review';
import type { AnnualReviewFile } from './annual-review-file';
import { settleReview } from './annual-review-steps';

/** Replaces what an old record told of a review that nobody has worked on since it was brought in. */
export const correctReview = (
  file: AnnualReviewFile,
  review: AnnualReview,
  step: Step,
): Stepped<AnnualReviewFile> =>
  settleReview({ ...file, review }, step, {
    action: 'corrected',
    fromState: file.review.state,
    toState: review.state,
  });
