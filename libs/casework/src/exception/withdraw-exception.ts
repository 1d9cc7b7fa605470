import { type CivilDate, withdrawException } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceAssessment } from '../recording/advance-assessment';
import type { Receipt, StepTerms } from '../recording/receipt';
import type { Actor } from '../sign-in/actor';

export interface WithdrawExceptionCommand extends StepTerms {
  readonly actor: Actor;
  readonly assessmentId: string;
  readonly exceptionId: string;
  readonly withdrawnOn: CivilDate;
  readonly reason: string;
}

/** Takes an exception back: what it alone excused is late again. It stays on the record, with the reason. */
@Injectable()
export class WithdrawException {
  constructor(private readonly assessment: AdvanceAssessment) {}

  run({ exceptionId, withdrawnOn: on, reason, ...command }: WithdrawExceptionCommand): Promise<Receipt> {
    return this.assessment.run({
      ...command,
      on,
      note: null,
      take: (file, step) => {
        if (!file.exceptions.some(({ id }) => id === exceptionId))
          throw new NotFound('exception', exceptionId);
        return withdrawException(file, exceptionId, reason, step);
      },
    });
  }
}
