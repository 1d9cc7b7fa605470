import { Injectable } from '@nestjs/common';
import { Database, mergeSessionData } from '@ehc/persistence';
import type { Session, SessionData } from './session';

/** Keeps something between two pages, beside what the session holds already. */
@Injectable()
export class RememberInSession {
  constructor(private readonly database: Database) {}

  async run({ session, data }: { session: Session; data: SessionData }): Promise<Session> {
    await this.database.installWide((tx) => mergeSessionData(tx, session.id, data));
    return { ...session, data: { ...session.data, ...data } };
  }
}
