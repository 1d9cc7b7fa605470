import type { HistoryDraft, HistoryLine, MatterRef, Step } from '@ehc/domain';
import { refOf, textToHash } from '@ehc/domain';
import { createHash } from 'node:crypto';
import type { Tx } from '../database';
import { insertRows } from '../rows';
import { HistoryLineEntity } from './history-line.entity';

/** The last line of an authority's chain; a chain begins with sequence 0 and an empty hash. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_CHAIN: ChainHead = { seq: 0, hash: '' };

/** A line that is about to be chained. */
export interface Unchained {
  readonly draft: HistoryDraft;
  readonly matter: MatterRef;
  /** Who took the step, and how ids are made. */
  readonly step: Pick<Step, 'by' | 'newId'>;
  readonly recordedAt: Date;
  readonly note: string | null;
}

/** Numbers a line, links it to the one before it and seals it with its hash. */
export function chain(head: ChainHead, { draft, matter, step, recordedAt, note }: Unchained): HistoryLine {
  const { sealedWords, ...told } = draft;
  const line = {
    ...refOf(matter),
    ...told,
    id: step.newId(),
    seq: head.seq + 1,
    staffId: step.by.staffId,
    role: step.by.role,
    recordedAt,
    note,
    seal: sealedWords === undefined ? null : sha256(sealedWords),
    previousHash: head.hash,
  };
  return { ...line, hash: hashOf(line) };
}

/** The hash that seals a line, with the line before it. */
export const hashOf = (line: Omit<HistoryLine, 'hash'>): string => sha256(textToHash(line));

/** As 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Appends lines to the authority's chain. The head is locked here, last of all rows of a transaction. Gives the
 * number of the last line: the version of its matter from now on.
 */
export async function appendHistory(
  tx: Tx,
  authorityId: string,
  lines: readonly Unchained[],
): Promise<number> {
  let head = await lockHead(tx, authorityId);
  const chained = lines.map((line) => {
    const next = chain(head, line);
    head = { seq: next.seq, hash: next.hash };
    return next;
  });
  await insertRows(tx, HistoryLineEntity, chained);
  await setHead(tx, authorityId, head);
  return head.seq;
}

/** The end of an authority's chain, locked until the transaction ends: only one at a time adds to it. */
export async function lockHead(tx: Tx, authorityId: string): Promise<ChainHead> {
  await tx.query("INSERT INTO history_head VALUES ($1, 0, '') ON CONFLICT DO NOTHING", [authorityId]);
  const sql = 'SELECT seq, hash FROM history_head WHERE authority_id = $1 FOR UPDATE';
  const [head] = await tx.query<ChainHead[]>(sql, [authorityId]);
  return head ?? EMPTY_CHAIN;
}

/** Keeps where the chain ends, so that a last line taken away is missed. */
export async function setHead(tx: Tx, authorityId: string, head: ChainHead): Promise<void> {
  await tx.query('UPDATE history_head SET seq = $2, hash = $3 WHERE authority_id = $1', [
    authorityId,
    head.seq,
    head.hash,
  ]);
}
