import { Injectable } from '@nestjs/common';
import { Database, revokeSession } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { hashOf } from './token';

/** Ends a session for good: its cookie opens nothing from now on. */
@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(token: string): Promise<void> {
    await this.database.installWide((tx) => revokeSession(tx, hashOf(token), this.clock.now()));
  }
}
