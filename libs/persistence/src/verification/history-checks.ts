import { asRecorded, wordsOfException, type MatterKind } from '@ehc/domain';
import { IsNull, MoreThan, Not } from 'typeorm';
import type { Tx } from '../database';
import { RecordedExceptionEntity } from '../exception/recorded-exception.entity';
import { HistoryLineEntity } from '../history/history-line.entity';
import { EMPTY_CHAIN, hashOf, sha256, type ChainHead } from '../history/history.repository';

const BATCH = 2000;

/** Where an authority's chain of history is broken: a line altered, missing, added or out of order. */
export async function* chainFaults(tx: Tx, authorityId: string): AsyncGenerator<string> {
  let head: ChainHead = EMPTY_CHAIN;
  for (;;) {
    const where = { authorityId, seq: MoreThan(head.seq) };
    const lines = await tx.find(HistoryLineEntity, { where, order: { seq: 'ASC' }, take: BATCH });
    for (const line of lines) {
      if (line.seq !== head.seq + 1)
        yield `history line ${line.seq} follows line ${head.seq}: lines are missing between`;
      else if (line.previousHash !== head.hash)
        yield `history line ${line.seq} does not follow from the line before it`;
      if (!isAsWritten(line)) yield `history line ${line.seq} was altered after it was written`;
      head = { seq: line.seq, hash: line.hash };
    }
    if (lines.length < BATCH) break;
  }
  const sql = 'SELECT seq, hash FROM history_head WHERE authority_id = $1';
  const [stored = EMPTY_CHAIN] = await tx.query<ChainHead[]>(sql, [authorityId]);
  if (stored.seq !== head.seq || stored.hash !== head.hash) {
    yield `the history ends at line ${head.seq}, but line ${stored.seq} was the last one written`;
  }
}

/** A line that cannot even be read as one was altered too. */
function isAsWritten(line: HistoryLineEntity): boolean {
  try {
    return hashOf(line) === line.hash;
  } catch {
    return false;
  }
}

/** One kind of move that the history holds, with a matter that made it. */
export interface RecordedMove {
  readonly matterKind: MatterKind;
  readonly action: string;
  readonly fromState: string | null;
  readonly toState: string;
  readonly ofMatter: boolean;
  readonly example: string;
}

/** The different moves of an authority's matters: few, however long the history. */
export function recordedMoves(tx: Tx, authorityId: string): Promise<RecordedMove[]> {
  return tx.query<RecordedMove[]>(
    `SELECT matter_kind AS "matterKind", action, from_state AS "fromState", to_state AS "toState",
       subject_id IS NULL AS "ofMatter", min(matter_id::text) AS example
     FROM history WHERE authority_id = $1 AND to_state IS NOT NULL
     GROUP BY matter_kind, action, from_state, to_state, subject_id IS NULL`,
    [authorityId],
  );
}

/** Matters whose history jumps: a line that does not begin where the line before it ended. */
export function jumps(tx: Tx, authorityId: string): Promise<{ matterId: string; seq: number }[]> {
  return tx.query<{ matterId: string; seq: number }[]>(
    `SELECT matter_id AS "matterId", seq FROM (
       SELECT matter_id, seq, from_state,
         lag(to_state) OVER (PARTITION BY matter_id, subject_id ORDER BY seq) AS before
       FROM history WHERE authority_id = $1 AND to_state IS NOT NULL) AS line
     WHERE before IS NOT NULL AND from_state IS DISTINCT FROM before`,
    [authorityId],
  );
}

/**
 * Lines by which an import corrected a matter that was not only brought in: somebody had worked on it, or it did not
 * come from an import. Rings of the timer are no work.
 */
export function correctedAfterWork(
  tx: Tx,
  authorityId: string,
): Promise<{ matterId: string; seq: number }[]> {
  return tx.query<{ matterId: string; seq: number }[]>(
    `SELECT line.matter_id AS "matterId", line.seq FROM history line
     WHERE line.authority_id = $1 AND line.action = 'corrected' AND (
       EXISTS (SELECT 1 FROM history work WHERE work.matter_id = line.matter_id AND work.seq < line.seq
         AND work.role <> 'timer' AND work.action NOT IN ('broughtIn', 'corrected'))
       OR NOT EXISTS (SELECT 1 FROM history origin WHERE origin.matter_id = line.matter_id
         AND origin.seq < line.seq AND origin.action = 'broughtIn'))`,
    [authorityId],
  );
}

/**
 * Exceptions that are not as the history tells: one whose recording or withdrawal was not written down by the person
 * and on the day that it names, and a line about one that is no longer there.
 */
export function untoldExceptions(tx: Tx, authorityId: string): Promise<{ exceptionId: string }[]> {
  return tx.query<{ exceptionId: string }[]>(
    `WITH told AS (
       SELECT subject_id, action, staff_id, happened_on FROM history
       WHERE authority_id = $1 AND action IN ('recordException', 'withdrawException')),
     stored AS (
       SELECT id AS subject_id, 'recordException' AS action, found_by AS staff_id, found_on AS happened_on
       FROM recorded_exception WHERE authority_id = $1
       UNION ALL SELECT id, 'withdrawException', withdrawn_by, withdrawn_on
       FROM recorded_exception WHERE authority_id = $1 AND withdrawn_on IS NOT NULL)
     SELECT DISTINCT differing.subject_id AS "exceptionId" FROM (
       (SELECT * FROM told EXCEPT ALL SELECT * FROM stored)
       UNION ALL (SELECT * FROM stored EXCEPT ALL SELECT * FROM told)) AS differing ORDER BY 1`,
    [authorityId],
  );
}

/** Exceptions that no longer say what they said when the history sealed them. */
export async function alteredExceptions(tx: Tx, authorityId: string): Promise<{ exceptionId: string }[]> {
  const lines = await tx.findBy(HistoryLineEntity, { authorityId, seal: Not(IsNull()) });
  const exceptions = new Map<string | null, RecordedExceptionEntity>();
  for (const told of await tx.findBy(RecordedExceptionEntity, { authorityId })) exceptions.set(told.id, told);
  const altered = lines.flatMap(({ subjectId, action, seal }) => {
    const told = exceptions.get(subjectId);
    if (!told) return [];
    const then = action === 'withdrawException' ? told : asRecorded(told);
    return sha256(wordsOfException(then)) === seal ? [] : [told.id];
  });
  return [...new Set(altered)].map((exceptionId) => ({ exceptionId }));
}

/** Matters whose present stage is not where their history ended, or that have no history at all. */
export function strays(tx: Tx, authorityId: string): Promise<{ matterId: string; kind: string }[]> {
  return tx.query<{ matterId: string; kind: string }[]>(
    `WITH last AS (
       SELECT DISTINCT ON (matter_id) matter_id, to_state FROM history
       WHERE authority_id = $1 AND to_state IS NOT NULL AND subject_id IS NULL
       ORDER BY matter_id, seq DESC),
     matter AS (
       SELECT id, state, 'assessment' AS kind FROM assessment WHERE authority_id = $1
       UNION ALL SELECT id, state, 'annual review' FROM annual_review WHERE authority_id = $1
       UNION ALL SELECT id, state, 'phase transfer' FROM phase_transfer WHERE authority_id = $1)
     SELECT matter.id AS "matterId", matter.kind FROM matter LEFT JOIN last ON last.matter_id = matter.id
     WHERE last.to_state IS DISTINCT FROM matter.state`,
    [authorityId],
  );
}
