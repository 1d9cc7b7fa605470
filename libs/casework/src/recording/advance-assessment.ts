import type { AssessmentFile, CivilDate, Result, Step, Stepped } from '@ehc/domain';
import { assessmentRef } from '@ehc/domain';
import { AssessmentRepository, appendHistory, Database } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { orRefuse, stepBy } from './step-by';

/** One step of an assessment or of one of its advice requests. */
export interface AssessmentAdvance {
  readonly actor: Actor;
  readonly assessmentId: string;
  /** The day on which the step happened. */
  readonly on: CivilDate;
  readonly note: string | null;
  readonly take: (file: AssessmentFile, step: Step) => Result<Stepped<AssessmentFile>>;
}

/** Locks the assessment, asks its machine, and writes the row, its waits, its deadlines and one line of history. */
@Injectable()
export class AdvanceAssessment {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentRepository,
    private readonly clock: Clock,
  ) {}

  async run({ actor, assessmentId, on, note, take }: AssessmentAdvance): Promise<void> {
    const { authorityId } = actor;
    const step = stepBy(actor, on, this.clock);
    await this.database.transaction(authorityId, async (tx) => {
      const before = await this.assessments.getFileForUpdate(tx, authorityId, assessmentId);
      const { file, line } = orRefuse(take(before, step));
      await this.assessments.saveFile(tx, before, file, step.on, step.today);
      const matter = assessmentRef(file.assessment);
      const recordedAt = this.clock.now();
      await appendHistory(tx, authorityId, [{ draft: line, matter, step, recordedAt, note }]);
    });
  }
}
