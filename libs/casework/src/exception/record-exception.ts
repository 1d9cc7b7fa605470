import { type CivilDate, type ExcusingFact, recordException } from '@ehc/domain';
import { newId } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceAssessment } from '../recording/advance-assessment';
import type { Actor } from '../sign-in/actor';

export interface RecordExceptionCommand {
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
 * says that it was recorded, by whom and when, and seals the words. Gives the id of the exception.
 */
@Injectable()
export class RecordException {
  constructor(private readonly assessment: AdvanceAssessment) {}

  async run({ actor, assessmentId, found, foundOn: on }: RecordExceptionCommand): Promise<string> {
    const id = newId();
    await this.assessment.run({
      ...{ actor, assessmentId, on },
      note: null,
      take: (file, step) => recordException(file, { ...found, id }, step),
    });
    return id;
  }
}
