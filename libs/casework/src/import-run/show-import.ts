import { Database, ImportRunRepository, type ImportFaultEntity, type ImportRunFound } from '@ehc/persistence';
import { Clock, NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

const FAULTS_ON_A_PAGE = 50;

export interface ShowImportCommand {
  readonly actor: Actor;
  readonly runId: string;
  /** The place of the fault after which to show the next. */
  readonly after: number;
}

export interface ImportShown extends ImportRunFound {
  readonly faults: readonly ImportFaultEntity[];
  /** The place after which the next faults come; null where these are the last. */
  readonly nextFaults: number | null;
  /** Whether another import of the authority, uploaded before, is worked on first. */
  readonly isBehind: boolean;
  /** How long the worker has said nothing of it; null where it is not at it. */
  readonly silentSeconds: number | null;
}

/** One import: how far it is, what it brings or brought, and what to look at in its files. */
@Injectable()
export class ShowImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ImportRunRepository,
  ) {}

  async run({ actor: { authorityId }, runId, after }: ShowImportCommand): Promise<ImportShown> {
    return this.database.report(authorityId, async (tx) => {
      const found = await this.runs.find(tx, authorityId, runId);
      if (!found) throw new NotFound('import', runId);
      const limit = FAULTS_ON_A_PAGE + 1;
      const faults = await this.runs.faults(tx, authorityId, runId, { after, limit });
      const shown = faults.slice(0, FAULTS_ON_A_PAGE);
      const first = await this.runs.nextToDo(tx, authorityId);
      return {
        ...found,
        faults: shown,
        nextFaults: faults.length > shown.length ? (shown.at(-1)?.place ?? null) : null,
        isBehind: first !== null && first.id < runId,
        silentSeconds: this.silentSeconds(found),
      };
    });
  }

  private silentSeconds({ run: { state, progressedAt } }: ImportRunFound): number | null {
    if (progressedAt === null || (state !== 'checking' && state !== 'importing')) return null;
    return Math.max(0, Math.round((this.clock.now().getTime() - progressedAt.getTime()) / 1000));
  }
}
