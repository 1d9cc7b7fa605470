import {
  annualReviewRef,
  nextReview,
  openReview,
  takeReviewStep,
  type AnnualReviewAction,
  type AnnualReviewFile,
  type CivilDate,
  type ReviewDecision,
  type SendingMethod,
  type Step,
} from '@ehc/domain';
import { AnnualReviewRepository, appendHistory, getChild, type Tx } from '@ehc/persistence';
import { Clock, newId } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceReview } from '../recording/advance-review';
import type { Receipt, StepTerms } from '../recording/receipt';
import type { Actor } from '../sign-in/actor';

export interface DecideReviewCommand extends StepTerms {
  readonly actor: Actor;
  readonly reviewId: string;
  readonly decision: ReviewDecision;
  /** The day on which the decision went to the family; by post they count as told some working days later. */
  readonly sentOn: CivilDate;
  readonly method: SendingMethod;
  /** For `amend`: the proposed amendments, which go with the notice. */
  readonly amendments: readonly string[];
  readonly note: string | null;
}

const ACTION: Record<ReviewDecision, AnnualReviewAction> = {
  maintain: 'maintainPlan',
  amend: 'proposeAmendments',
  cease: 'ceasePlan',
};

/**
 * Records the decision after a review and that the family was told it. Keeping the plan completes the review
 * and schedules the next one; amending opens the family's fifteen days; ending the plan schedules nothing.
 *
 * @rule SEND Regs 2014 regs 20(10), 21(9), 22(2)(a)
 */
@Injectable()
export class DecideReview {
  constructor(
    private readonly review: AdvanceReview,
    private readonly reviews: AnnualReviewRepository,
    private readonly clock: Clock,
  ) {}

  run({ decision, sentOn: on, method, amendments, note, ...command }: DecideReviewCommand): Promise<Receipt> {
    return this.review.run({
      ...command,
      on,
      note: noteWith(note, amendments),
      take: (file, step) => takeReviewStep(file, ACTION[decision], step, { method, amendments }),
      then: async (tx, file, step) => {
        if (decision === 'maintain') await this.scheduleNext(tx, file, step);
      },
    });
  }

  private async scheduleNext(tx: Tx, { review }: AnnualReviewFile, step: Step): Promise<void> {
    const { bornOn } = await getChild(tx, review.authorityId, review.childId);
    const { file, line } = openReview(nextReview(review, bornOn, newId()), 'schedule', step);
    await this.reviews.saveFile(tx, null, file, step.on, step.today);
    const matter = annualReviewRef(file.review);
    const recordedAt = this.clock.now();
    await appendHistory(tx, review.authorityId, [{ draft: line, matter, step, recordedAt, note: null }]);
  }
}

function noteWith(note: string | null, amendments: readonly string[]): string | null {
  const lines = [...(note === null ? [] : [note]), ...amendments];
  return lines.length === 0 ? null : lines.join('\n');
}
