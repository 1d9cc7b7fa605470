import { UnreadableFile } from '../import-file/unreadable-file';
import { checkColumns, columnsFound, readHeader, unknownColumns, type CsvHeader } from './csv-header';
import type { CaseloadSource } from './csv-rows';
import type { CaseloadFault } from './fault';
import { COLUMNS, FILE_KINDS, kindOf } from './file-kinds';
import type { FileKind } from './file-kinds';

/** A caseload file whose header is sound and whose rows can all be read. */
export interface CaseloadFile extends CaseloadSource, CsvHeader {
  readonly kind: FileKind;
  /** Columns that we do not know. */
  readonly faults: readonly CaseloadFault[];
}

/** Reads a whole file once, to be sure of it. Throws `UnreadableFile` where it is not a caseload file. */
export async function openCaseloadFile(source: CaseloadSource): Promise<CaseloadFile> {
  const { header, rows } = await readHeader(source);
  const kind = soundKind(source.name, header);
  return { ...source, kind, header, rows, faults: unknownColumns(source.name, kind, COLUMNS[kind], header) };
}

function soundKind(name: string, header: readonly string[]): FileKind {
  const kind = kindOf(header);
  const kinds = FILE_KINDS.map((known) => `${known}.csv`).join(', ');
  if (kind === null)
    throw new UnreadableFile(
      `${name} has the header of none of ${kinds}. Its columns are separated by commas? ${columnsFound(header)}`,
      1,
    );
  checkColumns(name, kind, COLUMNS[kind], header);
  return kind;
}
