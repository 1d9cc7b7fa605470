import { UnreadableFile } from '../import-file/unreadable-file';
import { csvRows } from './csv-rows';
import type { CaseloadSource } from './csv-rows';
import type { CaseloadFault } from './fault';
import { COLUMNS, columnsOf, FILE_KINDS, kindOf } from './file-kinds';
import type { FileKind } from './file-kinds';

/** A caseload file whose header is sound and whose rows can all be read. */
export interface CaseloadFile extends CaseloadSource {
  readonly kind: FileKind;
  readonly header: readonly string[];
  readonly rows: number;
  /** Columns that we do not know. */
  readonly faults: readonly CaseloadFault[];
}

/** Reads a whole file once, to be sure of it. Throws `UnreadableFile` where it is not a caseload file. */
export async function openCaseloadFile(source: CaseloadSource): Promise<CaseloadFile> {
  let header: string[] | null = null;
  let rows = -1;
  for await (const { cells } of csvRows(source)) {
    header ??= withoutEmptyEnd(cells.map(asColumnName));
    rows += 1;
  }
  if (header === null) throw new UnreadableFile(`${source.name} is empty. Choose a file with a header row.`);
  const kind = soundKind(source.name, header);
  return { ...source, kind, header, rows, faults: unknownColumns(source.name, kind, header) };
}

/** Spreadsheets leave empty columns on the right. */
const withoutEmptyEnd = (header: string[]): string[] =>
  header.slice(0, header.findLastIndex((it) => it !== '') + 1);

const asColumnName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

function soundKind(name: string, header: readonly string[]): FileKind {
  const found = `We found: ${header.map((column) => column.slice(0, 40)).join(', ')}.`.slice(0, 1000);
  const kind = kindOf(header);
  const kinds = FILE_KINDS.map((known) => `${known}.csv`).join(', ');
  if (kind === null)
    throw new UnreadableFile(
      `${name} has the header of none of ${kinds}. Its columns are separated by commas? ${found}`,
      1,
    );
  const missing = COLUMNS[kind].required.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new UnreadableFile(
      `${name} looks like ${kind}.csv, but lacks the column ${missing.join(' and ')}. ${found}`,
      1,
    );
  const twice = columnsOf(kind).find((column) => header.filter((one) => one === column).length > 1);
  if (twice !== undefined)
    throw new UnreadableFile(`${name} has the column ${twice} twice. Take one out. ${found}`, 1);
  return kind;
}

const unknownColumns = (file: string, kind: FileKind, header: readonly string[]): CaseloadFault[] =>
  header
    .filter((column) => !columnsOf(kind).includes(column))
    .map((column) => ({
      file,
      line: 1,
      field: column.slice(0, 40),
      code: 'unknownColumn',
      message: `${kind}.csv has no column "${column.slice(0, 40)}". We took no notice of it: check its name.`,
      severity: 'query',
    }));
