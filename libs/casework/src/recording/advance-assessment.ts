import type { AssessmentFile, Result, Step, Stepped } from '@ehc/domain';
import { assessmentRef } from '@ehc/domain';
import { AssessmentRepository, appendHistory, type Tx } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { orRefuse } from './step-by';

/** One step of an assessment or of one of its advice requests, inside a transaction that is already open. */
export interface AssessmentAdvance {
  readonly actor: Actor;
  readonly assessmentId: string;
  readonly step: Step;
  readonly note: string | null;
  readonly take: (file: AssessmentFile) => Result<Stepped<AssessmentFile>>;
}

/** Locks the assessment, asks its machine, and writes the row, its waits, its deadlines and one line of history. */
@Injectable()
export class AdvanceAssessment {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, { actor, assessmentId, step, note, take }: AssessmentAdvance): Promise<AssessmentFile> {
    const { authorityId } = actor;
    const before = await this.assessments.getFileForUpdate(tx, authorityId, assessmentId);
    const { file, line } = orRefuse(take(before));
    await this.assessments.saveFile(tx, before, file, step.on);
    const matter = assessmentRef(file.assessment);
    await appendHistory(tx, authorityId, [{ draft: line, matter, step, recordedAt: this.clock.now(), note }]);
    return file;
  }
}
