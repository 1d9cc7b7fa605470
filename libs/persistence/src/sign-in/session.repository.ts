import { IsNull, LessThan, MoreThan } from 'typeorm';
import type { Tx } from '../database';
import { SessionEntity } from './session.entity';

/** The session if, at the instant, it has neither expired nor been revoked. */
export function findLiveSession(tx: Tx, id: string, at: Date): Promise<SessionEntity | null> {
  return tx.findOne(SessionEntity, { where: { id, revokedAt: IsNull(), expiresAt: MoreThan(at) } });
}

/** Adds to what a session holds. Two pages that write at once each keep their part. */
export async function mergeSessionData(tx: Tx, id: string, data: object): Promise<void> {
  await tx.query('UPDATE session SET data = data || $2::jsonb WHERE id = $1', [id, JSON.stringify(data)]);
}

/** Ends a session. One that has ended already keeps the instant at which it did. */
export async function revokeSession(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(SessionEntity, { id, revokedAt: IsNull() }, { revokedAt: at });
}

/** Forgets the sessions that had expired by an instant: they open nothing, and who did what is kept elsewhere. */
export async function forgetExpiredSessions(tx: Tx, at: Date): Promise<void> {
  await tx.delete(SessionEntity, { expiresAt: LessThan(at) });
}
