import {
  daysBetween,
  isUrn,
  isWorkingDay,
  SETTING_KINDS,
  type CivilDate,
  type SettingKind,
} from '@ehc/domain';
import { checkColumns, readHeader, unknownColumns, type Columns } from '../import-csv/csv-header';
import { csvRows, type CaseloadSource } from '../import-csv/csv-rows';
import type { CaseloadFault } from '../import-csv/fault';
import { Row } from '../import-csv/row';

export const TERM_DATE_COLUMNS: Columns = {
  required: ['kind', 'name', 'first_day'],
  optional: ['urn', 'setting', 'last_day', 'reopens_on'],
};

/** What a sound row says. */
export type TermDateRecord =
  | {
      readonly kind: 'term';
      readonly name: string;
      readonly firstDayOn: CivilDate;
      readonly lastDayOn: CivilDate;
    }
  | {
      readonly kind: 'closure';
      readonly name: string;
      readonly shutFromOn: CivilDate;
      readonly reopensOn: CivilDate;
    };

/** A row of the file: whose it is, and what it says, or null where it cannot come in. */
export interface TermDateEntry<Said extends TermDateRecord | null = TermDateRecord | null> {
  readonly row: Row;
  /** The setting's number; null for the authority's dates for every setting without its own. */
  readonly urn: string | null;
  readonly setting: SettingKind;
  readonly record: Said;
}

export interface TermDatesFile {
  /** Columns that we do not know. */
  readonly faults: readonly CaseloadFault[];
  readonly entries: readonly TermDateEntry[];
}

/** Reads a file of term dates. Throws `UnreadableFile` where it is none. */
export async function readTermDates(source: CaseloadSource, today: CivilDate): Promise<TermDatesFile> {
  const { header } = await readHeader(source);
  const { name } = source;
  checkColumns(name, 'term_dates', TERM_DATE_COLUMNS, header);
  const entries: TermDateEntry[] = [];
  let isHeader = true;
  for await (const { cells, line } of csvRows(source)) {
    if (!isHeader) entries.push(entryOf(new Row({ name, header, asAt: today }, cells, line)));
    isHeader = false;
  }
  return { faults: unknownColumns(name, 'term_dates', TERM_DATE_COLUMNS, header), entries };
}

function entryOf(row: Row): TermDateEntry {
  if (!row.isWhole()) return { row, urn: row.text('urn'), setting: 'school', record: null };
  row.checked('urn', (it) => (isUrn(it) ? it : null), 'six figures');
  const urn = row.text('urn');
  const setting = row.code('setting', SETTING_KINDS);
  if (urn === null && row.text('setting') === null)
    row.error(
      'setting',
      'missing',
      'setting is empty. Say for which settings of the authority the date is: school or earlyYears.',
    );
  const record = recordOf(row);
  return { row, urn, setting: setting ?? 'school', record: row.hasError ? null : record };
}

function recordOf(row: Row): TermDateRecord | null {
  const name = row.needed('name');
  const kind = row.needed('kind') === null ? null : row.code('kind', ['term', 'closure']);
  const from = row.needed('first_day') === null ? null : row.day('first_day');
  if (kind === null) return null;
  const [column, other] = kind === 'term' ? ['last_day', 'reopens_on'] : ['reopens_on', 'last_day'];
  if (row.text(other) !== null)
    row.error(other, 'wrongColumn', `A ${kind} has no ${other}. Put the day into ${column}.`);
  const to = row.needed(column) === null ? null : row.day(column);
  if (name === null || from === null || to === null) return null;
  row.inOrder({ first_day: from, [column]: to });
  if (kind === 'closure') return closureOf(row, name, from, to);
  if (daysBetween(from, to) > LONGEST_TERM_DAYS)
    row.error('last_day', 'tooLong', 'The term is longer than a year. Correct one of its days.');
  for (const [field, day] of [
    ['first_day', from],
    ['last_day', to],
  ] as const)
    askAboutDayOff(row, field, day);
  return { kind, name, firstDayOn: from, lastDayOn: to };
}

const LONGEST_TERM_DAYS = 366;

function closureOf(row: Row, name: string, shutFromOn: CivilDate, reopensOn: CivilDate): TermDateRecord {
  if (shutFromOn === reopensOn)
    row.error(
      'reopens_on',
      'notShut',
      'reopens_on is the first_day. Give the first day open to pupils after the closure.',
    );
  askAboutDayOff(row, 'reopens_on', reopensOn);
  return { kind: 'closure', name, shutFromOn, reopensOn };
}

function askAboutDayOff(row: Row, field: string, day: CivilDate): void {
  if (!isWorkingDay(day))
    row.query(
      field,
      'noSchoolDay',
      `${field}, ${day}, is a weekend or bank holiday. Was the setting open to pupils?`,
    );
}
