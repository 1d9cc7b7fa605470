import { Injectable } from '@nestjs/common';
import { Clock } from '@ehc/platform';
import type { Actor } from './actor';
import type { Session } from './session';
import { SessionStore } from './session-store';
import { StaffDirectory } from './staff-directory';
import { hashOf } from './token';

export interface FoundSession {
  readonly session: Session;
  /** Null until the person has signed in. */
  readonly actor: Actor | null;
}

/** The session that a cookie opens. A person who has left is out at once, whatever their cookie says. */
@Injectable()
export class FindSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly staff: StaffDirectory,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<FoundSession | null> {
    const session = await this.sessions.findLive(hashOf(token), this.clock.now());
    if (!session) return null;
    if (session.staffId === null) return { session, actor: null };
    const actor = await this.staff.byId(session.staffId);
    return actor && { session, actor };
  }
}
