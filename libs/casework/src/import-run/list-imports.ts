import { Database, ImportRunRepository, type ImportRunFound } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

const ON_A_PAGE = 20;

export interface ImportsListed {
  readonly imports: readonly ImportRunFound[];
  /** After which the next page begins; null where this is the last. */
  readonly next: string | null;
}

/** The imports of the actor's authority that were uploaded, the newest first. */
@Injectable()
export class ListImports {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
  ) {}

  async run({
    actor,
    before,
  }: {
    readonly actor: Actor;
    readonly before: string | null;
  }): Promise<ImportsListed> {
    const { authorityId } = actor;
    const found = await this.database.report(authorityId, (tx) =>
      this.runs.newest(tx, authorityId, before, ON_A_PAGE + 1),
    );
    const imports = found.slice(0, ON_A_PAGE);
    return { imports, next: found.length > ON_A_PAGE ? (imports.at(-1)?.run.id ?? null) : null };
  }
}
