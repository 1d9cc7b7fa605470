import {
  Database,
  findAuthority,
  lockImports,
  refreshStatistics,
  type AuthorityEntity,
  type Tx,
} from '@ehc/persistence';
import { BadInput, Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AnotherImportRuns } from '../import-file/another-import-runs';
import { addAuthority, newAuthority } from '../import-file/import-authority';
import type { ImportSource } from '../import-file/matter-changes';
import type { Sen2Readable, Sen2Source } from './read-sen2';
import { bringInBatch, type BatchDone, type BatchFacts } from './sen2-batch';
import { Sen2Run } from './sen2-run';
import type { Sen2ImportReport } from './sen2-tally';
import type { SoundPerson } from './sound-person';

export interface ImportSen2Command {
  readonly source: Sen2Source;
  /** What `checkReadable` said of the file. */
  readonly checked: Sen2Readable;
  /** Say what would happen, and change nothing. */
  readonly dryRun: boolean;
  /** Who brings it in, for the history; left out where a command does. */
  readonly staffId?: string;
  /** Told the number of persons done, batch by batch. */
  readonly onProgress?: (persons: number) => void;
}

const FROM_SEN2 = /^(Brought in|Corrected) from SEN2 /;

/**
 * Brings a SEN2 return in: each person whole or not at all, batch by batch, so that an import that was broken off is
 * completed by running it again. A second import of the same file changes nothing.
 */
@Injectable()
export class ImportSen2 {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run(command: ImportSen2Command): Promise<Sen2ImportReport> {
    const code = command.checked.header.lea;
    if (code === null)
      throw new BadInput(
        'The header does not say whose return this is. Give LEA, the three-digit number of the authority',
      );
    return this.database.installWide(async (lock) => {
      if (!(await lockImports(lock, code))) throw new AnotherImportRuns(code);
      return this.bringIn(command, code);
    });
  }

  private async bringIn(
    { source, checked, dryRun, staffId, onProgress }: ImportSen2Command,
    code: string,
  ): Promise<Sen2ImportReport> {
    const { year } = checked.header;
    const known = await this.database.installWide((tx) => findAuthority(tx, code));
    const authority = known ?? newAuthority(code);
    if (!known && !dryRun) await this.database.installWide((tx) => addAuthority(tx, authority));
    const facts = { authorityId: authority.id, source: this.sourceOf(year, staffId), collectionYear: year };
    const batch = (persons: readonly SoundPerson[], more: Pick<BatchFacts, 'taken' | 'isLast'>) => {
      const work = (tx: Tx) => bringInBatch(tx, persons, { ...facts, ...more });
      return dryRun ? this.rehearse(known, authority, work) : this.database.transaction(authority.id, work);
    };
    const {
      children: persons,
      matched,
      matters,
      withoutStage,
      faults,
    } = await new Sen2Run(batch, onProgress).run(source, checked);
    if (!dryRun && persons.added > 0) await this.database.installWide(refreshStatistics);
    const { name } = authority;
    const inOrder = faults.sort((a, b) => a.line - b.line);
    const about = { authority: { code, name, isNew: known === null }, collectionYear: year };
    const { upn, uln, name: byName } = matched;
    return { ...about, persons, matched: { upn, uln, name: byName }, matters, withoutStage, faults: inOrder };
  }

  /** As it would happen, also in an authority that is not there yet. */
  private rehearse(
    known: AuthorityEntity | null,
    authority: AuthorityEntity,
    work: (tx: Tx) => Promise<BatchDone>,
  ): Promise<BatchDone> {
    return this.database.rehearsal(authority.id, async (tx) => {
      if (!known) await addAuthority(tx, authority);
      return work(tx);
    });
  }

  private sourceOf(year: number, staffId: string | null = null): ImportSource {
    return {
      name: `SEN2 ${year}`,
      mayCorrect: (importNote) => FROM_SEN2.test(importNote),
      today: this.clock.today(),
      recordedAt: this.clock.now(),
      staffId,
    };
  }
}
