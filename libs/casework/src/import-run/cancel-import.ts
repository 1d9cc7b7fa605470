import { Database, dropContent, ImportRunRepository, type ImportState } from '@ehc/persistence';
import { Clock, NotFound, Refused } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

/** Until its records come in, an import can be cancelled, also while its files are checked. */
export const CANCELLABLE: readonly ImportState[] = ['uploaded', 'checking', 'checked', 'confirmed'];

/** Throws uploaded files away before any record of them has come in. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ImportRunRepository,
  ) {}

  async run({
    actor: { authorityId },
    runId,
  }: {
    readonly actor: Actor;
    readonly runId: string;
  }): Promise<void> {
    await this.database.transaction(authorityId, async (tx) => {
      const run = await this.runs.lock(tx, authorityId, runId);
      if (!run) throw new NotFound('import', runId);
      if (!CANCELLABLE.includes(run.state))
        throw new Refused([
          {
            code: 'importUnderWay',
            message: 'It is too late to cancel: the records are coming in, or it has ended',
          },
        ]);
      await tx.save(Object.assign(run, { state: 'cancelled', finishedAt: this.clock.now() }));
      await dropContent(tx, authorityId, runId);
    });
  }
}
