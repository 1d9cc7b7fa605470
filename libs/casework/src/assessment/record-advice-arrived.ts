import { type CivilDate, takeAdviceStep } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceAssessment } from '../recording/advance-assessment';
import type { Receipt, StepTerms } from '../recording/receipt';
import type { Actor } from '../sign-in/actor';

export interface RecordAdviceArrivedCommand extends StepTerms {
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
  constructor(private readonly assessment: AdvanceAssessment) {}

  run({ adviceRequestId, arrivedOn: on, ...command }: RecordAdviceArrivedCommand): Promise<Receipt> {
    return this.assessment.run({
      ...command,
      on,
      take: (file, step) => {
        const isHere = file.adviceRequests.some(({ id }) => id === adviceRequestId);
        if (!isHere) throw new NotFound('advice request', adviceRequestId);
        return takeAdviceStep(file, adviceRequestId, 'recordReceived', step);
      },
    });
  }
}
