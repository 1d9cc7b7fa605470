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
import { readRows } from '../rows';

const BATCH = 500;

/** Which rows of a matter a check looks at; the others are not read, and its file has none of them. */
export type CheckedRows = 'waits' | 'deadlines';

/** Every assessment of an authority with its advice requests and what is checked, in constant memory. */
export async function* allAssessmentFiles(
  tx: Tx,
  authorityId: string,
  checked: CheckedRows,
): AsyncGenerator<AssessmentFile> {
  for await (const assessments of batches(tx, AssessmentEntity, authorityId)) {
    const rows = await rowsOf(tx, assessments, checked);
    const ids = [assessments.map(({ id }) => id)];
    const advice = await readRows(tx, AdviceRequestEntity, 'assessment_id = ANY($1::uuid[])', ids);
    const requests = groupBy(advice, ({ assessmentId }) => assessmentId);
    const exceptions = await exceptionsOf(tx, assessments);
    for (const assessment of assessments) {
      const { id } = assessment;
      const adviceRequests = requests.get(id) ?? [];
      yield { assessment, adviceRequests, exceptions: exceptions(id), ...rows(id) };
    }
  }
}

/** Every annual review of an authority with what is checked, in constant memory. */
export async function* allReviewFiles(
  tx: Tx,
  authorityId: string,
  checked: CheckedRows,
): AsyncGenerator<AnnualReviewFile> {
  for await (const reviews of batches(tx, AnnualReviewEntity, authorityId)) {
    const rows = await rowsOf(tx, reviews, checked);
    for (const review of reviews) yield { review, ...rows(review.id) };
  }
}

/** Every phase transfer of an authority with what is checked, in constant memory. */
export async function* allTransferFiles(
  tx: Tx,
  authorityId: string,
  checked: CheckedRows,
): AsyncGenerator<PhaseTransferFile> {
  for await (const transfers of batches(tx, PhaseTransferEntity, authorityId)) {
    const rows = await rowsOf(tx, transfers, checked);
    for (const transfer of transfers) yield { transfer, ...rows(transfer.id) };
  }
}

async function* batches<Row extends ObjectLiteral & { id: string }>(
  tx: Tx,
  entity: EntityTarget<Row>,
  authorityId: string,
): AsyncGenerator<Row[]> {
  const next = `authority_id = $1 AND id > $2 ORDER BY id LIMIT ${BATCH}`;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await readRows(tx, entity, next, [authorityId, after]);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/** The waits and deadlines of several matters, or only one of the two, found by the id of each. */
export async function rowsOf(tx: Tx, matters: readonly { id: string }[], only?: CheckedRows) {
  const ids = [matters.map(({ id }) => id)];
  const read = <Row extends ObjectLiteral>(entity: EntityTarget<Row>) =>
    readRows(tx, entity, 'matter_id = ANY($1::uuid[])', ids);
  const waits = only === 'deadlines' ? null : groupBy(await read(WaitEntity), matterIdOf);
  const deadlines = only === 'waits' ? null : groupBy(await read(DeadlineEntity), matterIdOf);
  return (id: string) => ({ waits: waits?.get(id) ?? [], deadlines: deadlines?.get(id) ?? [] });
}

/** The recorded exceptions of several assessments, found by the id of each. */
export async function exceptionsOf(tx: Tx, assessments: readonly { id: string }[]) {
  const where = { assessmentId: In(assessments.map(({ id }) => id)) };
  const found = await tx.find(RecordedExceptionEntity, { where, order: { foundOn: 'ASC', id: 'ASC' } });
  const exceptions = groupBy(found, ({ assessmentId }) => assessmentId);
  return (id: string) => exceptions.get(id) ?? [];
}

const matterIdOf = ({ matterId }: { matterId: string }): string => matterId;

export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
