import {
  Database,
  dropContent,
  ImportRunRepository,
  type AuthorityEntity,
  type ImportRunEntity,
  type ImportState,
  type Tx,
} from '@ehc/persistence';
import { BadInput, Clock, isOutOfReach } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AnotherImportRuns } from '../import-file/another-import-runs';
import { failureReason } from '../timer/failure-reason';
import { BringInFiles, type FilesBroughtIn } from './bring-in-files';
import { RunProgress, Stopped } from './run-progress';
import { ContentGone, storedFile } from './stored-file';

/** So often an import is begun that ends with the worker, or with a fault of ours; then somebody must look at it. */
const MOST_ATTEMPTS = 3;

const NOT_YOUR_FILE =
  'Something went wrong that is not in your file. What came in before it is whole; nothing is half done. Upload the file again. If it happens again, tell your service desk';

/** What the worker makes of a run: while it works on it, and after. */
const STEPS: Partial<Record<ImportState, 'checking' | 'importing'>> = {
  uploaded: 'checking',
  checking: 'checking',
  confirmed: 'importing',
  importing: 'importing',
};
const BACK = { checking: 'uploaded', importing: 'confirmed' } as const;

interface Begun {
  readonly run: ImportRunEntity;
  readonly step: 'checking' | 'importing';
}

/**
 * Checks the files of one run, or brings them in. It begins at the beginning each time: what an import that broke off
 * has brought in is unchanged for the next. Only with the authority's uploads locked.
 */
@Injectable()
export class WorkOnImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ImportRunRepository,
    private readonly bringInFiles: BringInFiles,
  ) {}

  /** False where it must be done later: another import into the authority runs. */
  async run(next: ImportRunEntity, authority: AuthorityEntity, signal?: AbortSignal): Promise<boolean> {
    const begun = await this.begin(next);
    if (!begun) return true;
    try {
      await this.finish(begun, await this.bringIn(begun, authority, signal));
    } catch (error) {
      return this.afterFailure(begun, error);
    }
    return true;
  }

  private begin({ authorityId, id }: ImportRunEntity): Promise<Begun | null> {
    return this.database.transaction(authorityId, async (tx) => {
      const run = await this.runs.lock(tx, authorityId, id);
      const step = run && STEPS[run.state];
      if (!run || !step) return null;
      if (run.attempts >= MOST_ATTEMPTS) {
        await tx.save(Object.assign(run, this.failed('stoppedThreeTimes', NOT_YOUR_FILE)));
        await dropContent(tx, authorityId, id);
        return null;
      }
      const progress = { done: 0, total: null, progressedAt: this.clock.now() };
      await tx.save(Object.assign(run, { state: step, attempts: run.attempts + 1, ...progress }));
      return { run, step };
    });
  }

  private async bringIn(
    { run, step }: Begun,
    { code: authorityCode }: AuthorityEntity,
    signal: AbortSignal | undefined,
  ): Promise<FilesBroughtIn> {
    const { authorityId, id } = run;
    const progress = new RunProgress(async (done, total) => {
      const told = { done, total, at: this.clock.now() };
      return (
        step ===
        (await this.database.transaction(authorityId, (tx) => this.runs.progress(tx, authorityId, id, told)))
      );
    }, signal);
    const files = await this.database.transaction(authorityId, (tx) =>
      this.runs.filesOf(tx, authorityId, id),
    );
    try {
      return await this.bringInFiles.run(run.kind, {
        files: files.map((file) => storedFile(this.database, file, progress.check)),
        authorityCode,
        staffId: run.confirmedBy ?? run.uploadedBy,
        dryRun: step === 'checking',
        onProgress: progress.tell,
      });
    } finally {
      await progress.end();
    }
  }

  private finish(begun: Begun, { counts, faults }: FilesBroughtIn): Promise<void> {
    const { authorityId, id: runId } = begun.run;
    const rows = faults.map((fault, at) => ({ ...fault, authorityId, runId, place: at + 1 }));
    const now = this.clock.now();
    return this.settle(begun, async (tx, run) => {
      await this.runs.replaceFaults(tx, authorityId, runId, rows);
      const { read: done } = counts;
      const all = { counts, done, total: done, attempts: 0 };
      if (begun.step === 'checking')
        await tx.save(Object.assign(run, { ...all, state: 'checked', checkedAt: now }));
      else {
        await tx.save(Object.assign(run, { ...all, state: 'imported', finishedAt: now }));
        await dropContent(tx, authorityId, runId);
      }
    });
  }

  private async afterFailure(begun: Begun, error: unknown): Promise<boolean> {
    const { run, step } = begun;
    const isLater = error instanceof AnotherImportRuns;
    if (isLater || error instanceof Stopped || error instanceof ContentGone) {
      const back = { state: BACK[step], attempts: run.attempts - 1 };
      await this.settle(begun, (tx, found) => tx.save(Object.assign(found, back)));
      return !isLater;
    }
    const isFile = error instanceof BadInput;
    if (isOutOfReach(error) || (!isFile && run.attempts < MOST_ATTEMPTS)) throw error;
    const failed = isFile
      ? this.failed('unreadable', error.message)
      : this.failed(failureReason(error), NOT_YOUR_FILE);
    await this.settle(begun, async (tx, found) => {
      await tx.save(Object.assign(found, failed));
      await dropContent(tx, run.authorityId, run.id);
    });
    return true;
  }

  private failed(problemCode: string, problem: string) {
    return { state: 'failed', problemCode, problem, finishedAt: this.clock.now() } as const;
  }

  /** Writes how it ended, unless somebody has cancelled the run meanwhile. */
  private settle(
    { run: { authorityId, id }, step }: Begun,
    write: (tx: Tx, run: ImportRunEntity) => Promise<unknown>,
  ): Promise<void> {
    return this.database.transaction(authorityId, async (tx) => {
      const run = await this.runs.lock(tx, authorityId, id);
      if (run?.state === step) await write(tx, run);
    });
  }
}
