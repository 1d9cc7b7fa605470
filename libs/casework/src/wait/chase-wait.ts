import { chaseWait, type CivilDate } from '@ehc/domain';
import { appendHistory, Database, WaitRepository, type Tx } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { receiptFor, type Receipt, type StepTerms } from '../recording/receipt';
import { orRefuse, stepBy } from '../recording/step-by';
import { expectVersion, onceOnly } from '../recording/step-terms';
import type { Actor } from '../sign-in/actor';

export interface ChaseWaitCommand extends StepTerms {
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

  run(command: ChaseWaitCommand): Promise<Receipt> {
    const { actor, once } = command;
    return this.database.transaction(actor.authorityId, (tx) =>
      onceOnly(tx, { actor, once, clock: this.clock }, () => this.chase(tx, command)),
    );
  }

  private async chase(tx: Tx, command: ChaseWaitCommand): Promise<Receipt> {
    const { actor, waitId, chasedOn, note, expectedVersion, promisedFor, blockedReason } = command;
    const { authorityId } = actor;
    const step = stepBy(actor, chasedOn, this.clock);
    const { wait: before, state } = await this.waits.getForUpdate(tx, authorityId, waitId);
    await expectVersion(tx, { authorityId, id: before.matterId }, expectedVersion);
    const { wait, line } = orRefuse(chaseWait(before, step, { promisedFor, blockedReason }));
    await this.waits.save(tx, before, wait, step.today);
    const recordedAt = this.clock.now();
    const lines = [{ draft: line, matter: wait, step, recordedAt, note }];
    const version = await appendHistory(tx, authorityId, lines);
    return receiptFor(wait, { state, subjectId: line.subjectId, version });
  }
}
