import { Injectable } from '@nestjs/common';
import { Database, forgetExpiredSessions, SessionEntity } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import type { Session, SessionData } from './session';
import { hashOf, newToken } from './token';

/** A working day with room to spare: nobody is signed out in the middle of an afternoon. */
const MINUTES_SIGNED_IN = 10 * 60;
/** Long enough to find one's password and telephone. */
const MINUTES_TO_SIGN_IN = 30;
const MILLISECONDS_IN_A_MINUTE = 60_000;

export interface OpenedSession {
  /** For the browser's cookie; it is kept nowhere else. */
  readonly token: string;
  readonly session: Session;
}

/** Opens a session: a short one to sign in with, or a working day's for someone who has. Old ones are forgotten. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run({ staffId, data }: { staffId: string | null; data: SessionData }): Promise<OpenedSession> {
    const token = newToken();
    const createdAt = this.clock.now();
    const minutes = staffId === null ? MINUTES_TO_SIGN_IN : MINUTES_SIGNED_IN;
    const expiresAt = new Date(createdAt.getTime() + minutes * MILLISECONDS_IN_A_MINUTE);
    const session = { id: hashOf(token), staffId, csrfToken: newToken(), createdAt, expiresAt, data };
    await this.database.installWide(async (tx) => {
      await forgetExpiredSessions(tx, createdAt);
      await tx.insert(SessionEntity, { ...session, data: { ...data }, revokedAt: null });
    });
    return { token, session };
  }
}
