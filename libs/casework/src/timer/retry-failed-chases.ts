import { ChaseRepository, Database } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

/** Once what was wrong has been put right: the next sweep tries the left-out waits again. Says how many there are. */
@Injectable()
export class RetryFailedChases {
  constructor(
    private readonly database: Database,
    private readonly chases: ChaseRepository,
  ) {}

  async run({ actor: { authorityId } }: { readonly actor: Actor }): Promise<number> {
    return this.database.transaction(authorityId, (tx) => this.chases.forgetFailures(tx, authorityId));
  }
}
