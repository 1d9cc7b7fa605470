import { type CivilDate, takeAdviceStep } from '@ehc/domain';
import { Database } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceAssessment } from '../recording/advance-assessment';
import { stepBy } from '../recording/step-by';
import type { Actor } from '../sign-in/actor';

export interface RecordAdviceArrivedCommand {
  readonly actor: Actor;
  readonly assessmentId: string;
  readonly adviceRequestId: string;
  /** The day on which it reached the authority, by any route: not the day on which it was opened. */
  readonly arrivedOn: CivilDate;
  readonly note: string | null;
}

/** Records that advice arrived: the adviser's wait ends on that day and the caseworker's, to read it, begins. */
@Injectable()
export class RecordAdviceArrived {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly advance: AdvanceAssessment,
  ) {}

  async run({
    actor,
    assessmentId,
    adviceRequestId,
    arrivedOn,
    note,
  }: RecordAdviceArrivedCommand): Promise<void> {
    const step = stepBy(actor, arrivedOn, this.clock);
    await this.database.transaction(actor.authorityId, (tx) =>
      this.advance.run(tx, {
        actor,
        assessmentId,
        step,
        note,
        take: (file) => takeAdviceStep(file, adviceRequestId, 'recordReceived', step),
      }),
    );
  }
}
