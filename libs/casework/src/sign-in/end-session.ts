import { Injectable } from '@nestjs/common';
import { Clock } from '@ehc/platform';
import { SessionStore } from './session-store';
import { hashOf } from './token';

/** Ends a session for good: its cookie opens nothing from now on. */
@Injectable()
export class EndSession {
  constructor(
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<void> {
    await this.sessions.revoke(hashOf(token), this.clock.now());
  }
}
