import { Database, lockImports, type Tx } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { ChooseAuthority } from '../authority/choose-authority';
import type { CaseloadSource } from '../import-csv/csv-rows';
import { AnotherImportRuns } from '../import-file/another-import-runs';
import type { AddressesImportReport } from './addresses-report';
import { matchOrganisations } from './match-organisations';
import { putAddressesOf } from './put-addresses-of';
import { readAddresses } from './read-addresses';

export interface ImportAddressesCommand {
  readonly file: CaseloadSource;
  /** The three-digit number of the authority; left out where there is only one. */
  readonly authorityCode: string | undefined;
  readonly dryRun: boolean;
  /** Told in rows. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Brings in whom an authority writes to in which organisation: the whole file, or nothing of it. */
@Injectable()
export class ImportAddresses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly chooseAuthority: ChooseAuthority,
  ) {}

  async run(command: ImportAddressesCommand): Promise<AddressesImportReport> {
    const { file, authorityCode, dryRun, onProgress } = command;
    const { id, code, name } = await this.chooseAuthority.run(authorityCode);
    const { entries, faults } = await readAddresses(file, this.clock.today());
    const work = async (tx: Tx) => {
      if (!(await lockImports(tx, code))) throw new AnotherImportRuns(code);
      const matched = await matchOrganisations(tx, entries);
      onProgress?.(entries.length, entries.length);
      return entries.some(({ row }) => row.hasError) ? null : putAddressesOf(tx, id, matched);
    };
    const put = dryRun ? await this.database.rehearsal(id, work) : await this.database.transaction(id, work);
    const { length: read } = entries;
    const nothing = { added: 0, updated: 0, unchanged: 0, aside: read };
    return {
      authority: { code, name },
      addresses: { read, ...(put ? { ...put, aside: 0 } : nothing) },
      faults: [...faults, ...entries.flatMap(({ row }) => row.faults)],
    };
  }
}
