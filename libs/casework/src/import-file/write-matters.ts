import type { AnnualReviewFile, AssessmentFile, CivilDate, PhaseTransferFile } from '@ehc/domain';
import {
  AdviceRequestEntity,
  AnnualReviewEntity,
  AssessmentEntity,
  DeadlineEntity,
  insertRows,
  PhaseTransferEntity,
  saveChangedRows,
  saveMatterRows,
  WaitEntity,
  withChaseTimer,
  withTimer,
  type Tx,
} from '@ehc/persistence';
import type { MatterChanges } from './matter-changes';
import type { AnyFile, AssessmentAsWanted } from './matter-kinds';

/** So many corrected matters at once keep each statement well below the greatest number of values. */
const CHUNK = 100;

/** The matters of a batch, kind by kind. */
export interface Matters {
  readonly assessments: MatterChanges<AssessmentAsWanted, AssessmentFile>;
  readonly reviews: MatterChanges<Pick<AnnualReviewFile, 'review'>, AnnualReviewFile>;
  readonly transfers: MatterChanges<Pick<PhaseTransferFile, 'transfer'>, PhaseTransferFile>;
}

/** Writes the matters of a batch: new ones in bulk, corrected ones as far as they changed. */
export async function writeMatters(tx: Tx, matters: Matters, today: CivilDate): Promise<void> {
  const { assessments, reviews, transfers } = matters;
  const files = assessments.added;
  await insertRows(
    tx,
    AssessmentEntity,
    files.map(({ assessment }) => assessment),
  );
  await insertRows(
    tx,
    AdviceRequestEntity,
    files.flatMap(({ adviceRequests }) => adviceRequests),
  );
  await insertRows(
    tx,
    AnnualReviewEntity,
    reviews.added.map(({ review }) => review),
  );
  await insertRows(
    tx,
    PhaseTransferEntity,
    transfers.added.map(({ transfer }) => transfer),
  );
  const added: AnyFile[] = [...files, ...reviews.added, ...transfers.added];
  await insertRows(
    tx,
    WaitEntity,
    added.flatMap(({ waits }) => waits.map((wait) => withChaseTimer(wait, undefined, today))),
  );
  const deadlines = added.flatMap(({ deadlines: rows }) => rows.map((row) => withTimer(row)));
  await insertRows(tx, DeadlineEntity, deadlines);
  await writeCorrected(tx, matters, today);
}

async function writeCorrected(
  tx: Tx,
  { assessments, reviews, transfers }: Matters,
  today: CivilDate,
): Promise<void> {
  for (const part of inChunks(assessments.corrected)) {
    const { before, after } = bothSides(part);
    await saveChangedRows(
      tx,
      AssessmentEntity,
      before.map((it) => it.assessment),
      after.map((it) => it.assessment),
    );
    const advice = (of: typeof before) => of.flatMap(({ adviceRequests }) => adviceRequests);
    await saveChangedRows(tx, AdviceRequestEntity, advice(before), advice(after));
    await saveMatterRows(tx, rowsOf(before), rowsOf(after), today);
  }
  for (const part of inChunks(reviews.corrected)) {
    const { before, after } = bothSides(part);
    await saveChangedRows(
      tx,
      AnnualReviewEntity,
      before.map((it) => it.review),
      after.map((it) => it.review),
    );
    await saveMatterRows(tx, rowsOf(before), rowsOf(after), today);
  }
  for (const part of inChunks(transfers.corrected)) {
    const { before, after } = bothSides(part);
    await saveChangedRows(
      tx,
      PhaseTransferEntity,
      before.map((it) => it.transfer),
      after.map((it) => it.transfer),
    );
    await saveMatterRows(tx, rowsOf(before), rowsOf(after), today);
  }
}

function inChunks<T>(all: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < all.length; from += CHUNK) chunks.push(all.slice(from, from + CHUNK));
  return chunks;
}

const bothSides = <File>(changes: readonly { readonly before: File; readonly after: File }[]) => ({
  before: changes.map(({ before }) => before),
  after: changes.map(({ after }) => after),
});

const rowsOf = (files: readonly AnyFile[]): AnyFile => ({
  waits: files.flatMap(({ waits }) => waits),
  deadlines: files.flatMap(({ deadlines }) => deadlines),
});
