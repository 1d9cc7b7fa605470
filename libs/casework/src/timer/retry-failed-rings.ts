import { Database, RingRepository } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

/** Once what was wrong has been put right: the next sweep tries the left-out deadlines again. Says how many there are. */
@Injectable()
export class RetryFailedRings {
  constructor(
    private readonly database: Database,
    private readonly rings: RingRepository,
  ) {}

  async run({ actor: { authorityId } }: { readonly actor: Actor }): Promise<number> {
    return this.database.transaction(authorityId, (tx) => this.rings.forgetFailures(tx, authorityId));
  }
}
