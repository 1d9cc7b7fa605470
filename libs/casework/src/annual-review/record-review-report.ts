import { type CivilDate, takeReviewStep } from '@ehc/domain';
import { Database } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceReview } from '../recording/advance-review';
import { stepBy } from '../recording/step-by';
import type { Actor } from '../sign-in/actor';

export interface RecordReviewReportCommand {
  readonly actor: Actor;
  readonly reviewId: string;
  /** The day on which the report reached the authority. */
  readonly receivedOn: CivilDate;
  readonly note: string | null;
}

/** Records that the school's report of the meeting is here: the decision is now ours to take. */
@Injectable()
export class RecordReviewReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advance: AdvanceReview,
  ) {}

  async run({ actor, reviewId, receivedOn, note }: RecordReviewReportCommand): Promise<void> {
    const step = stepBy(actor, receivedOn, this.clock);
    await this.database.transaction(actor.authorityId, (tx) =>
      this.advance.run(tx, {
        actor,
        reviewId,
        step,
        note,
        take: (file) => takeReviewStep(file, 'recordReport', step),
      }),
    );
  }
}
