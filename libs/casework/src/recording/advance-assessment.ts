import type { AssessmentFile, CivilDate, Result, Step, Stepped } from '@ehc/domain';
import { assessmentRef } from '@ehc/domain';
import { AssessmentRepository, appendHistory, Database, type Tx } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { receiptFor, type Receipt, type StepTerms } from './receipt';
import { orRefuse, stepBy } from './step-by';
import { expectVersion, onceOnly } from './step-terms';

/** One step of an assessment or of one of its advice requests. */
export interface AssessmentAdvance extends StepTerms {
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

  run(advance: AssessmentAdvance): Promise<Receipt> {
    const { actor, once } = advance;
    return this.database.transaction(actor.authorityId, (tx) =>
      onceOnly(tx, { actor, once, clock: this.clock }, () => this.take(tx, advance)),
    );
  }

  private async take(tx: Tx, advance: AssessmentAdvance): Promise<Receipt> {
    const { actor, assessmentId, on, note, take, expectedVersion } = advance;
    const { authorityId } = actor;
    const step = stepBy(actor, on, this.clock);
    const before = await this.assessments.getFileForUpdate(tx, authorityId, assessmentId);
    await expectVersion(tx, before.assessment, expectedVersion);
    const { file, line } = orRefuse(take(before, step));
    await this.assessments.saveFile(tx, before, file, step.on, step.today);
    const matter = assessmentRef(file.assessment);
    const recordedAt = this.clock.now();
    const version = await appendHistory(tx, authorityId, [{ draft: line, matter, step, recordedAt, note }]);
    const { subjectId } = line;
    return receiptFor(matter, { state: file.assessment.state, subjectId, version });
  }
}
