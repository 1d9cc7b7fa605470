import { UnreadableFile } from '../import-file/unreadable-file';
import { csvRows, type CaseloadSource } from './csv-rows';
import type { CaseloadFault } from './fault';

/** The columns of one kind of file. */
export interface Columns {
  /** Columns that must be there, with a value in every row. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

export interface CsvHeader {
  readonly header: readonly string[];
  readonly rows: number;
}

/** Reads a whole file once, to be sure that every row of it can be read, and gives the names of its columns. */
export async function readHeader(source: CaseloadSource): Promise<CsvHeader> {
  let header: string[] | null = null;
  let rows = -1;
  for await (const { cells } of csvRows(source)) {
    header ??= withoutEmptyEnd(cells.map(asColumnName));
    rows += 1;
  }
  if (header === null) throw new UnreadableFile(`${source.name} is empty. Choose a file with a header row.`);
  return { header, rows };
}

/** Spreadsheets leave empty columns on the right. */
const withoutEmptyEnd = (header: string[]): string[] =>
  header.slice(0, header.findLastIndex((it) => it !== '') + 1);

const asColumnName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

export const columnsFound = (header: readonly string[]): string =>
  `We found: ${header.map((column) => column.slice(0, 40)).join(', ')}.`.slice(0, 1000);

/** Throws `UnreadableFile` where a column that must be there is missing, or one is there twice. */
export function checkColumns(
  name: string,
  kind: string,
  { required, optional }: Columns,
  header: readonly string[],
): void {
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new UnreadableFile(
      `${name} looks like ${kind}.csv, but lacks the column ${missing.join(' and ')}. ${columnsFound(header)}`,
      1,
    );
  const twice = [...required, ...optional].find(
    (column) => header.filter((one) => one === column).length > 1,
  );
  if (twice !== undefined)
    throw new UnreadableFile(
      `${name} has the column ${twice} twice. Take one out. ${columnsFound(header)}`,
      1,
    );
}

/** Says of each column that we do not know that nobody will read it. */
export const unknownColumns = (
  file: string,
  kind: string,
  { required, optional }: Columns,
  header: readonly string[],
): CaseloadFault[] =>
  header
    .filter((column) => !required.includes(column) && !optional.includes(column))
    .map((column) => ({
      file,
      line: 1,
      field: column.slice(0, 40),
      code: 'unknownColumn',
      message: `${kind}.csv has no column "${column.slice(0, 40)}". We took no notice of it: check its name.`,
      severity: 'query',
    }));
