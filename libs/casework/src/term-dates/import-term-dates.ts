import { Database, lockImports, settingsByUrn, type Tx } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { ChooseAuthority } from '../authority/choose-authority';
import type { CaseloadSource } from '../import-csv/csv-rows';
import { AnotherImportRuns } from '../import-file/another-import-runs';
import { putTermDates } from './put-term-dates';
import { readTermDates, type TermDateEntry, type TermDateRecord } from './read-term-dates';
import type { TermDatesImportReport } from './term-dates-report';

export interface ImportTermDatesCommand {
  readonly file: CaseloadSource;
  /** The three-digit number of the authority; left out where there is only one. */
  readonly authorityCode: string | undefined;
  readonly dryRun: boolean;
  /** Told in rows. */
  readonly onProgress?: (done: number, total: number) => void;
}

type Brought = Pick<TermDatesImportReport, 'schoolYears'> & { readonly aside: number };

/** Brings in when settings are open to pupils: each setting with all that the file gives for it, or not at all. */
@Injectable()
export class ImportTermDates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly chooseAuthority: ChooseAuthority,
  ) {}

  async run(command: ImportTermDatesCommand): Promise<TermDatesImportReport> {
    const { file, authorityCode, dryRun, onProgress } = command;
    const { id, code, name } = await this.chooseAuthority.run(authorityCode);
    const { entries, faults } = await readTermDates(file, this.clock.today());
    const work = async (tx: Tx): Promise<Brought> => {
      if (!(await lockImports(tx, code))) throw new AnotherImportRuns(code);
      return bringIn(tx, id, entries, onProgress);
    };
    const { schoolYears, aside } = dryRun
      ? await this.database.rehearsal(id, work)
      : await this.database.transaction(id, work);
    return {
      authority: { code, name },
      rows: { read: entries.length, aside },
      schoolYears,
      faults: [...faults, ...entries.flatMap(({ row }) => row.faults)],
    };
  }
}

/** The authority's dates come first: closures of a setting may lie in the authority's terms. */
async function bringIn(
  tx: Tx,
  authorityId: string,
  entries: readonly TermDateEntry[],
  onProgress: ImportTermDatesCommand['onProgress'],
): Promise<Brought> {
  const settings = await settingsByUrn(
    tx,
    entries.flatMap(({ urn }) => urn ?? []),
  );
  const schoolYears = { added: 0, updated: 0, unchanged: 0 };
  let aside = 0;
  let done = 0;
  for (const group of byOwner(entries)) {
    const [{ urn, setting, row }] = group;
    const organisationId = urn === null ? null : (settings.get(urn) ?? null);
    if (urn !== null && organisationId === null && !row.hasError)
      row.error(
        'urn',
        'unknownSetting',
        `No setting here has the URN ${urn}. Correct it, or bring in its children first.`,
      );
    const owner = { organisationId, setting };
    const put = group.every(isSound) ? await putTermDates(tx, authorityId, owner, group) : null;
    if (put === null) aside += group.length;
    for (const year of put ?? []) schoolYears[year] += 1;
    done += group.length;
    onProgress?.(done, entries.length);
  }
  return { schoolYears, aside };
}

const isSound = (entry: TermDateEntry): entry is TermDateEntry<TermDateRecord> =>
  entry.record !== null && !entry.row.hasError;

type Group = [TermDateEntry, ...TermDateEntry[]];

function byOwner(entries: readonly TermDateEntry[]): Group[] {
  const groups = new Map<string, Group>();
  const authorityFirst = entries.toSorted((a, b) => Number(a.urn !== null) - Number(b.urn !== null));
  for (const entry of authorityFirst) {
    const key = `${entry.urn ?? ''} ${entry.setting}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}
