import { type CivilDate, takeReviewStep } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { AdvanceReview } from '../recording/advance-review';
import type { Receipt, StepTerms } from '../recording/receipt';
import type { Actor } from '../sign-in/actor';

export interface RecordReviewMeetingCommand extends StepTerms {
  readonly actor: Actor;
  readonly reviewId: string;
  readonly heldOn: CivilDate;
  readonly note: string | null;
}

/** Records that the review meeting was held: the four weeks to the decision run from that day. */
@Injectable()
export class RecordReviewMeeting {
  constructor(private readonly review: AdvanceReview) {}

  run({ heldOn: on, ...command }: RecordReviewMeetingCommand): Promise<Receipt> {
    return this.review.run({
      ...command,
      on,
      take: (file, step) => takeReviewStep(file, 'recordMeeting', step),
    });
  }
}
