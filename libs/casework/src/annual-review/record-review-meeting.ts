import { type CivilDate, takeReviewStep } from '@ehc/domain';
import { Database } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceReview } from '../recording/advance-review';
import { stepBy } from '../recording/step-by';
import type { Actor } from '../sign-in/actor';

export interface RecordReviewMeetingCommand {
  readonly actor: Actor;
  readonly reviewId: string;
  readonly heldOn: CivilDate;
  readonly note: string | null;
}

/** Records that the review meeting was held: the four weeks to the decision run from that day. */
@Injectable()
export class RecordReviewMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advance: AdvanceReview,
  ) {}

  async run({ actor, reviewId, heldOn, note }: RecordReviewMeetingCommand): Promise<void> {
    const step = stepBy(actor, heldOn, this.clock);
    await this.database.transaction(actor.authorityId, (tx) =>
      this.advance.run(tx, {
        actor,
        reviewId,
        step,
        note,
        take: (file) => takeReviewStep(file, 'recordMeeting', step),
      }),
    );
  }
}
