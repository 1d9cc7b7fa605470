import { laName } from '@ehc/domain';
import {
  AuthorityEntity,
  Database,
  findAuthority,
  lockImports,
  refreshStatistics,
  staffOf,
  type Tx,
} from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { ChooseAuthority } from '../authority/choose-authority';
import { AnotherImportRuns } from '../import-file/another-import-runs';
import { addAuthority, newAuthority } from '../import-file/import-authority';
import { ImportTally } from '../import-file/import-tally';
import { bringInCases, type CaseloadBatchDone, type PrintedCase } from './caseload-batch';
import type { CaseloadImportReport } from './caseload-report';
import { Caseworkers } from './caseworkers';
import type { CaseloadSource } from './csv-rows';
import type { CaseloadFault } from './fault';
import { gatherCases, printed } from './gather-cases';

const CASES_IN_BATCH = 200;

export interface ImportCaseloadCommand {
  readonly files: readonly CaseloadSource[];
  /** The three-digit number of the authority; left out where there is only one. */
  readonly authorityCode: string | undefined;
  readonly dryRun: boolean;
  /** Who brings it in, for the history; left out where a command does. */
  readonly staffId?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Brings a caseload in from spreadsheets: each child with all that is theirs, or not at all. */
@Injectable()
export class ImportCaseload {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly chooseAuthority: ChooseAuthority,
  ) {}

  async run(command: ImportCaseloadCommand): Promise<CaseloadImportReport> {
    const tally = new ImportTally<CaseloadFault>();
    const cases = await gatherCases(command.files, this.clock.today(), tally);
    const { authority, isNew } = await this.authorityOf(command.authorityCode);
    return this.database.installWide(async (lock) => {
      if (!(await lockImports(lock, authority.code))) throw new AnotherImportRuns(authority.code);
      await this.bringIn(cases.map(printed), command, { authority, isNew }, tally);
      const isFuller = !command.dryRun && tally.added > 0;
      if (isFuller) await this.database.installWide(refreshStatistics);
      const { code, name } = authority;
      const { children, matched, matters, faults } = tally;
      return { authority: { code, name, isNew }, children, matched, matters, faults: inOrder(faults) };
    });
  }

  /** The authority named, which may be new here, or the only one there is. */
  private async authorityOf(
    code: string | undefined,
  ): Promise<{ authority: AuthorityEntity; isNew: boolean }> {
    const isKnownNumber = code !== undefined && laName(code) !== null;
    const found = isKnownNumber
      ? await this.database.installWide((tx) => findAuthority(tx, code))
      : await this.chooseAuthority.run(code);
    if (found) return { authority: { ...found, demonstration: false }, isNew: false };
    return { authority: newAuthority(code ?? ''), isNew: true };
  }

  private async bringIn(
    cases: readonly PrintedCase[],
    { dryRun, staffId, onProgress }: ImportCaseloadCommand,
    { authority, isNew }: { authority: AuthorityEntity; isNew: boolean },
    tally: ImportTally<CaseloadFault>,
  ): Promise<void> {
    const { id: authorityId } = authority;
    if (isNew && !dryRun) await this.database.installWide((tx) => addAuthority(tx, authority));
    const caseworkers = new Caseworkers(await this.database.installWide((tx) => staffOf(tx, authorityId)));
    const taken = new Set<string>();
    const source = {
      name: 'a caseload file',
      mayCorrect: () => true,
      today: this.clock.today(),
      recordedAt: this.clock.now(),
      staffId: staffId ?? null,
    };
    for (let from = 0; from < cases.length; from += CASES_IN_BATCH) {
      const batch = cases.slice(from, from + CASES_IN_BATCH);
      const work = async (tx: Tx): Promise<CaseloadBatchDone> => {
        if (isNew && dryRun) await addAuthority(tx, authority);
        return bringInCases(tx, batch, { authorityId, source, caseworkers, taken });
      };
      const done = dryRun
        ? await this.database.rehearsal(authorityId, work)
        : await this.database.transaction(authorityId, work);
      for (const id of done.taken) taken.add(id);
      tally.add(done.tally);
      onProgress?.(from + batch.length, cases.length);
    }
  }
}

const inOrder = (faults: CaseloadImportReport['faults']): CaseloadImportReport['faults'] =>
  [...faults].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
