import type { Session, SessionData } from './session';

/** Where sessions are kept. */
export abstract class SessionStore {
  abstract add(session: Session): Promise<void>;
  /** The session if it has neither expired nor been revoked at the instant. */
  abstract findLive(id: string, at: Date): Promise<Session | null>;
  abstract replaceData(id: string, data: SessionData): Promise<void>;
  abstract revoke(id: string, at: Date): Promise<void>;
}
