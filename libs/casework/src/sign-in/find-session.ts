import { Injectable } from '@nestjs/common';
import { Database, findLiveSession, findStaffById } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { actorOf, type Actor } from './actor';
import type { Session } from './session';
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
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(token: string): Promise<FoundSession | null> {
    return this.database.installWide(async (tx) => {
      const session = await findLiveSession(tx, hashOf(token), this.clock.now());
      if (!session) return null;
      if (session.staffId === null) return { session, actor: null };
      const found = await findStaffById(tx, session.staffId);
      return found && { session, actor: actorOf(found) };
    });
  }
}
