import type { AnnualReviewFile, AssessmentFile, PhaseTransferFile } from '@ehc/domain';
import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { AdviceRequestEntity } from '../advice/advice-request.entity';
import { AnnualReviewEntity } from '../annual-review/annual-review.entity';
import { AssessmentEntity } from '../assessment/assessment.entity';
import type { Tx } from '../database';
import { DeadlineEntity } from '../matter/deadline.entity';
import { RecordedExceptionEntity } from '../exception/recorded-exception.entity';
import { WaitEntity } from '../matter/wait.entity';
import { PhaseTransferEntity } from '../phase-transfer/phase-transfer.entity';

const BATCH = 500;

/** Every assessment of an authority with all that hangs on it, in constant memory. */
export async function* allAssessmentFiles(tx: Tx, authorityId: string): AsyncGenerator<AssessmentFile> {
  for await (const assessments of batches(tx, AssessmentEntity, authorityId)) {
    const rows = await rowsOf(tx, assessments);
    const where = { assessmentId: In(assessments.map(({ id }) => id)) };
    const requests = groupBy(
      await tx.find(AdviceRequestEntity, { where }),
      ({ assessmentId }) => assessmentId,
    );
    const exceptions = await exceptionsOf(tx, assessments);
    for (const assessment of assessments) {
      const { id } = assessment;
      const adviceRequests = requests.get(id) ?? [];
      yield { assessment, adviceRequests, exceptions: exceptions(id), ...rows(id) };
    }
  }
}

/** Every annual review of an authority with all that hangs on it, in constant memory. */
export async function* allReviewFiles(tx: Tx, authorityId: string): AsyncGenerator<AnnualReviewFile> {
  for await (const reviews of batches(tx, AnnualReviewEntity, authorityId)) {
    const rows = await rowsOf(tx, reviews);
    for (const review of reviews) yield { review, ...rows(review.id) };
  }
}

/** Every phase transfer of an authority with all that hangs on it, in constant memory. */
export async function* allTransferFiles(tx: Tx, authorityId: string): AsyncGenerator<PhaseTransferFile> {
  for await (const transfers of batches(tx, PhaseTransferEntity, authorityId)) {
    const rows = await rowsOf(tx, transfers);
    for (const transfer of transfers) yield { transfer, ...rows(transfer.id) };
  }
}

async function* batches<Row extends ObjectLiteral & { id: string }>(
  tx: Tx,
  entity: EntityTarget<Row>,
  authorityId: string,
): AsyncGenerator<Row[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await tx
      .createQueryBuilder(entity, 'matter')
      .where('matter.authorityId = :authorityId AND matter.id > :after', { authorityId, after })
      .orderBy('matter.id')
      .take(BATCH)
      .getMany();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/** The waits and deadlines of several matters, found by the id of each. */
export async function rowsOf(tx: Tx, matters: readonly { id: string }[]) {
  const where = { matterId: In(matters.map(({ id }) => id)) };
  const waits = groupBy(await tx.find(WaitEntity, { where }), ({ matterId }) => matterId);
  const deadlines = groupBy(await tx.find(DeadlineEntity, { where }), ({ matterId }) => matterId);
  return (id: string) => ({ waits: waits.get(id) ?? [], deadlines: deadlines.get(id) ?? [] });
}

/** The recorded exceptions of several assessments, found by the id of each. */
export async function exceptionsOf(tx: Tx, assessments: readonly { id: string }[]) {
  const where = { assessmentId: In(assessments.map(({ id }) => id)) };
  const found = await tx.find(RecordedExceptionEntity, { where, order: { foundOn: 'ASC', id: 'ASC' } });
  const exceptions = groupBy(found, ({ assessmentId }) => assessmentId);
  return (id: string) => exceptions.get(id) ?? [];
}

export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
