import { chaseWait, type CivilDate } from '@ehc/domain';
import { appendHistory, Database, WaitRepository } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { orRefuse, stepBy } from '../recording/step-by';
import type { Actor } from '../sign-in/actor';

export interface ChaseWaitCommand {
  readonly actor: Actor;
  readonly waitId: string;
  readonly chasedOn: CivilDate;
  /** The day by which they promised it, if they did. */
  readonly promisedFor: CivilDate | null;
  /** Why it is stuck, in their words, if they said. */
  readonly blockedReason: string | null;
  readonly note: string | null;
}

/** Records that somebody was chased, what they promised and what holds them up. */
@Injectable()
export class ChaseWait {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly waits: WaitRepository,
  ) {}

  async run({ actor, waitId, chasedOn, note, ...said }: ChaseWaitCommand): Promise<void> {
    const { authorityId } = actor;
    const step = stepBy(actor, chasedOn, this.clock);
    await this.database.transaction(authorityId, async (tx) => {
      const before = await this.waits.getForUpdate(tx, authorityId, waitId);
      const { wait, line } = orRefuse(chaseWait(before, step, said));
      await this.waits.save(tx, before, wait, step.today);
      const recordedAt = this.clock.now();
      await appendHistory(tx, authorityId, [{ draft: line, matter: wait, step, recordedAt, note }]);
    });
  }
}
