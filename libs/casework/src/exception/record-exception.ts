import { type CivilDate, type ExcusingFact, recordException } from '@ehc/domain';
import { newId } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceAssessment } from '../recording/advance-assessment';
import type { Receipt, StepTerms } from '../recording/receipt';
import type { Actor } from '../sign-in/actor';

export interface RecordExceptionCommand extends StepTerms {
  readonly actor: Actor;
  readonly assessmentId: string;
  readonly found: ExcusingFact & {
    /** The finding: it made the limit impractical to keep. */
    readonly impractical: boolean;
    readonly reason: string;
    readonly evidence: string;
  };
  /** The day of the finding, which is the actor's. */
  readonly foundOn: CivilDate;
}

/**
 * Records a fact that may excuse a late step, and the finding on it. Its words stay with the exception: the history
 * says that it was recorded, by whom and when, and seals the words. The receipt's subject is the exception.
 */
@Injectable()
export class RecordException {
  constructor(private readonly assessment: AdvanceAssessment) {}

  run({ found, foundOn: on, ...command }: RecordExceptionCommand): Promise<Receipt> {
    return this.assessment.run({
      ...command,
      on,
      note: null,
      take: (file, step) => recordException(file, { ...found, id: newId() }, step),
    });
  }
}
