import { Database, ImportRunRepository } from '@ehc/persistence';
import { Clock, NotFound, Refused } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { canComeIn } from './import-kinds';

const WHOLE_OR_NOT =
  'The file comes in whole or not at all. Put right what has an error, and upload the file again';

/** Says that checked files are to be brought in. The worker does it, in this person's name. */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ImportRunRepository,
  ) {}

  async run({ actor, runId }: { readonly actor: Actor; readonly runId: string }): Promise<void> {
    const { authorityId, staffId: confirmedBy } = actor;
    await this.database.transaction(authorityId, async (tx) => {
      const run = await this.runs.lock(tx, authorityId, runId);
      if (!run) throw new NotFound('import', runId);
      if (run.state !== 'checked')
        throw new Refused([
          {
            code: 'importNotChecked',
            message:
              'Only files that have been checked, and not been brought in or cancelled, can be brought in',
          },
        ]);
      if (!canComeIn(run.kind, run.counts))
        throw new Refused([{ code: 'importHasErrors', message: WHOLE_OR_NOT }]);
      const confirmed = { state: 'confirmed', confirmedBy, confirmedAt: this.clock.now() } as const;
      await tx.save(Object.assign(run, { ...confirmed, done: 0, total: null }));
    });
  }
}
