import type { AssessmentFile, CivilDate } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdviceRequestEntity } from '../advice/advice-request.entity';
import type { Tx } from '../database';
import { loadMatterRows, saveMatterRows } from '../matter/matter-rows';
import { RecordedExceptionEntity } from '../exception/recorded-exception.entity';
import { saveChangedRows } from '../rows';
import { AssessmentEntity } from './assessment.entity';

/** Exceptions, oldest finding first. */
const IN_ORDER = { foundOn: 'ASC', id: 'ASC' } as const;

/** Storage for assessments with all that hangs on them. */
@Injectable()
export class AssessmentRepository {
  /** Locks the assessment until the transaction ends, so two clicks cannot both move it. */
  async getFileForUpdate(tx: Tx, authorityId: string, id: string): Promise<AssessmentFile> {
    const lock = { mode: 'pessimistic_write' } as const;
    const assessment = await tx.findOne(AssessmentEntity, { where: { authorityId, id }, lock });
    if (!assessment) throw new NotFound('assessment', id);
    return this.withRows(tx, assessment);
  }

  async getFile(tx: Tx, authorityId: string, id: string): Promise<AssessmentFile> {
    const assessment = await tx.findOne(AssessmentEntity, { where: { authorityId, id } });
    if (!assessment) throw new NotFound('assessment', id);
    return this.withRows(tx, assessment);
  }

  /** The child's assessments, newest first. */
  async filesOfChild(tx: Tx, authorityId: string, childId: string): Promise<AssessmentFile[]> {
    const order = { receivedOn: 'DESC', id: 'DESC' } as const;
    const assessments = await tx.find(AssessmentEntity, { where: { authorityId, childId }, order });
    const files: AssessmentFile[] = [];
    for (const assessment of assessments) files.push(await this.withRows(tx, assessment));
    return files;
  }

  /** Saves what a step on a day changed. */
  async saveFile(tx: Tx, before: AssessmentFile | null, after: AssessmentFile, on: CivilDate): Promise<void> {
    const { assessment, adviceRequests, exceptions } = after;
    const old = before ?? { adviceRequests: [], exceptions: [], waits: [], deadlines: [] };
    await saveChangedRows(tx, AssessmentEntity, before ? [before.assessment] : [], [assessment]);
    await saveChangedRows(tx, AdviceRequestEntity, old.adviceRequests, adviceRequests);
    await saveChangedRows(tx, RecordedExceptionEntity, old.exceptions, exceptions);
    await saveMatterRows(tx, old, after, on);
  }

  private async withRows(tx: Tx, assessment: AssessmentEntity): Promise<AssessmentFile> {
    const { authorityId, id } = assessment;
    const where = { authorityId, assessmentId: id };
    const adviceRequests = await tx.find(AdviceRequestEntity, {
      where,
      order: { adviceType: 'ASC', id: 'ASC' },
    });
    const exceptions = await tx.find(RecordedExceptionEntity, { where, order: IN_ORDER });
    return { assessment, adviceRequests, exceptions, ...(await loadMatterRows(tx, authorityId, id)) };
  }
}
