import { Injectable } from '@nestjs/common';
import { Database, findLiveSession } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import type { Actor } from './actor';
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
    return this.database.statement((tx) => findLiveSession(tx, hashOf(token), this.clock.now()));
  }
}
