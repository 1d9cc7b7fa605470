import { type CivilDate, withdrawException } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { AdvanceAssessment } from '../recording/advance-assessment';
import type { Actor } from '../sign-in/actor';

export interface WithdrawExceptionCommand {
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

  run({ exceptionId, withdrawnOn: on, reason, ...command }: WithdrawExceptionCommand): Promise<void> {
    return this.assessment.run({
      ...command,
      on,
      note: null,
      take: (file, step) => withdrawException(file, exceptionId, reason, step),
    });
  }
}
