import type { CivilDate, MatterRef, Party } from '@ehc/domain';
import { refOf } from '@ehc/domain';
import { ChaseRepository, Database } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

/** A wait whose party is not written to any more, because writing to it has failed three times. */
export interface FailedChase extends MatterRef {
  readonly waitId: string;
  readonly waitingOn: Party;
  readonly dueBy: CivilDate | null;
  readonly failures: number;
  /** Codes and ids that a technician can act on. */
  readonly reason: string;
}

const MOST_SHOWN = 25;

/** What the administrator must put right: until then nobody is written to about these waits. */
@Injectable()
export class ListFailedChases {
  constructor(
    private readonly database: Database,
    private readonly chases: ChaseRepository,
  ) {}

  async run({
    actor: { authorityId },
  }: {
    readonly actor: Actor;
  }): Promise<{ readonly first: FailedChase[]; readonly total: number }> {
    const [waits, total] = await this.database.report(authorityId, (tx) =>
      this.chases.leftOut(tx, authorityId, MOST_SHOWN),
    );
    const first = waits.map((wait) => ({
      ...refOf(wait),
      waitId: wait.id,
      waitingOn: wait.waitingOn,
      dueBy: wait.dueBy,
      failures: wait.chaseFailures,
      reason: wait.chaseError ?? '',
    }));
    return { first, total };
  }
}
