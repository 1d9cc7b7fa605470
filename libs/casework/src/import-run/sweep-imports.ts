import { Database, dropContent, ImportRunEntity, ImportRunRepository, lockUploads } from '@ehc/persistence';
import type { AuthorityEntity } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { DAYS_KEPT } from './import-kinds';
import { WorkOnImport } from './work-on-import';

const DAY = 86_400_000;

/**
 * Does what is to be done with uploaded files: checks those that have arrived, brings in those that somebody has
 * confirmed, in the order of upload, and forgets those that nobody wanted. What a worker that was killed had begun is
 * found by its state and done again. Two workers are never at the files of one authority.
 */
@Injectable()
export class SweepImports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ImportRunRepository,
    private readonly workOnImport: WorkOnImport,
  ) {}

  /** Gives the number of runs that were worked on. */
  async run({ signal }: { readonly signal?: AbortSignal } = {}): Promise<number> {
    await this.forgetStale();
    let worked = 0;
    const authorities = await this.database.installWide((tx) => this.runs.authoritiesToDo(tx));
    for (const authority of authorities)
      worked += await this.database.installWide(async (lock) =>
        (await lockUploads(lock, authority.code)) ? this.workOff(authority, signal) : 0,
      );
    return worked;
  }

  private async workOff(authority: AuthorityEntity, signal: AbortSignal | undefined): Promise<number> {
    for (let worked = 0; ; worked += 1) {
      if (signal?.aborted === true) return worked;
      const next = await this.database.transaction(authority.id, (tx) =>
        this.runs.nextToDo(tx, authority.id),
      );
      if (!next || !(await this.workOnImport.run(next, authority, signal))) return worked;
    }
  }

  /** Files that never arrived whole are gone after a day, those that nobody brought in after a week. */
  private async forgetStale(): Promise<void> {
    const now = this.clock.now();
    const before = (days: number) => new Date(now.getTime() - days * DAY);
    await this.database.installWide(async (tx) => {
      for (const { id, authorityId, state } of await this.runs.stale(tx, before(DAYS_KEPT), before(1))) {
        const run = await this.runs.lockInState(tx, authorityId, id, state);
        if (!run) continue;
        if (state === 'receiving') await this.runs.remove(tx, authorityId, [id]);
        else {
          const cancelled = { state: 'cancelled', problemCode: 'notWanted', finishedAt: now } as const;
          await tx.update(ImportRunEntity, { authorityId, id }, cancelled);
          await dropContent(tx, authorityId, id);
        }
      }
    });
  }
}
