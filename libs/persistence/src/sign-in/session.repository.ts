import type { StaffRole } from '@ehc/domain';
import { IsNull, LessThan } from 'typeorm';
import type { Tx } from '../database';
import { preparedQuery } from '../prepared-query';
import { SessionEntity } from './session.entity';

/** A session that opens something, and whose it is. */
export interface LiveSession {
  readonly session: Omit<SessionEntity, 'revokedAt'>;
  /** Null before sign-in is complete. */
  readonly actor: SignedInStaff | null;
}

export interface SignedInStaff {
  readonly staffId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly authorityCode: string;
}

const LIVE_SESSION = {
  name: 'liveSession',
  text: `
    SELECT s.id, s.staff_id AS "staffId", s.csrf_token AS "csrfToken", s.data, s.created_at AS "createdAt",
      s.expires_at AS "expiresAt",
      CASE WHEN m.id IS NOT NULL THEN json_build_object('staffId', m.id, 'name', m.name, 'role', m.role,
        'authorityId', a.id, 'authorityName', a.name, 'authorityCode', a.code) END AS actor
    FROM session s
    LEFT JOIN staff_member m ON m.id = s.staff_id
    LEFT JOIN authority a ON a.id = m.authority_id
    WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $2`,
};

type LiveSessionRow = LiveSession['session'] & Pick<LiveSession, 'actor'>;

/** The session if, at the instant, it has neither expired nor been revoked. */
export async function findLiveSession(tx: Tx, id: string, at: Date): Promise<LiveSession | null> {
  const [found] = await preparedQuery<LiveSessionRow>(tx, LIVE_SESSION, [id, at]);
  if (!found) return null;
  const { actor, ...session } = found;
  return { session, actor };
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
