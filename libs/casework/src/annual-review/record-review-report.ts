import { type CivilDate, takeReviewStep } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { AdvanceReview } from '../recording/advance-review';
import type { Receipt, StepTerms } from '../recording/receipt';
import type { Actor } from '../sign-in/actor';

export interface RecordReviewReportCommand extends StepTerms {
  readonly actor: Actor;
  readonly reviewId: string;
  /** The day on which the report reached the authority. */
  readonly receivedOn: CivilDate;
  readonly note: string | null;
}

/** Records that the school's report of the meeting is here: the decision is now ours to take. */
@Injectable()
export class RecordReviewReport {
  constructor(private readonly review: AdvanceReview) {}

  run({ receivedOn: on, ...command }: RecordReviewReportCommand): Promise<Receipt> {
    return this.review.run({
      ...command,
      on,
      take: (file, step) => takeReviewStep(file, 'recordReport', step),
    });
  }
}
