import { Injectable } from '@nestjs/common';
import type { Session, SessionData } from './session';
import { SessionStore } from './session-store';

/** Keeps something between two pages, beside what the session holds already. */
@Injectable()
export class RememberInSession {
  constructor(private readonly sessions: SessionStore) {}

  async run({ session, data }: { session: Session; data: SessionData }): Promise<Session> {
    const changed = { ...session, data: { ...session.data, ...data } };
    await this.sessions.replaceData(session.id, changed.data);
    return changed;
  }
}
