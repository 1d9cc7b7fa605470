import type { MatterKind } from '@ehc/domain';
import type { Tx } from '../database';

/** A call that a program sent with a key of its own, by which it is known again. */
export interface KeyedCall {
  readonly authorityId: string;
  readonly staffId: string;
  readonly key: string;
  /** What the call asked for, as a hash: the same key may not ask for something else. */
  readonly fingerprint: string;
  readonly at: Date;
}

/** What was answered: ids and a stage, nothing about a person. */
export interface CallAnswer {
  readonly childId: string;
  readonly matterKind: MatterKind;
  readonly matterId: string;
  /** What of the matter the step was about: an exception, a wait or a request for advice; null for the matter itself. */
  readonly subjectId: string | null;
  readonly state: string;
  readonly version: number;
}

export interface AnsweredCall {
  readonly fingerprint: string;
  readonly answer: CallAnswer;
}

/**
 * Takes the key for this call until the transaction ends: null. Or gives what was answered when it was used
 * before. Whoever comes second while the first is still at work waits here until it has ended.
 */
export async function claimKey(tx: Tx, call: KeyedCall): Promise<AnsweredCall | null> {
  const { authorityId, staffId, key, fingerprint, at } = call;
  const claimed = await tx.query<unknown[]>(
    `INSERT INTO answered_call (authority_id, staff_id, key, fingerprint, recorded_at)
     VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
    [authorityId, staffId, key, fingerprint, at],
  );
  if (claimed.length > 0) return null;
  const [before] = await tx.query<AnsweredCall[]>(
    `SELECT fingerprint, '{"subjectId": null}' || answer AS answer FROM answered_call
      WHERE authority_id = $1 AND staff_id = $2 AND key = $3`,
    [authorityId, staffId, key],
  );
  // It can only be gone because it grew too old in this very moment.
  return before ?? claimKey(tx, call);
}

/** Keeps the answer to a call whose key this transaction holds. */
export async function keepAnswer(tx: Tx, call: KeyedCall, answer: CallAnswer): Promise<void> {
  await tx.query(
    'UPDATE answered_call SET answer = $4 WHERE authority_id = $1 AND staff_id = $2 AND key = $3',
    [call.authorityId, call.staffId, call.key, JSON.stringify(answer)],
  );
}

const MOST_FORGOTTEN = 100;

/** Forgets some of the authority's oldest answers, passing over those that another call is forgetting. */
export async function forgetAnswersBefore(tx: Tx, authorityId: string, at: Date): Promise<void> {
  await tx.query(
    `DELETE FROM answered_call WHERE (authority_id, staff_id, key) IN
       (SELECT authority_id, staff_id, key FROM answered_call
         WHERE authority_id = $1 AND recorded_at < $2
         ORDER BY recorded_at LIMIT ${MOST_FORGOTTEN} FOR UPDATE SKIP LOCKED)`,
    [authorityId, at],
  );
}
