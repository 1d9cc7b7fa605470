import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { UnreadableFile } from '../import-file/unreadable-file';

/** A file's name, for messages, and what opens its bytes. It is opened twice: once to be sure, once to read. */
export interface CaseloadSource {
  readonly name: string;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** One row as it was written. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** The line on which the row begins, from 1. */
  readonly line: number;
}

const LONGEST_ROW = 100_000;

const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened but never closed.',
  CSV_MAX_RECORD_SIZE: 'A row is longer than 100,000 characters. Often a quotation mark is not closed.',
  INVALID_OPENING_QUOTE:
    'A quotation mark stands inside a value. Put the whole value in quotation marks and double it.',
  CSV_INVALID_CLOSING_QUOTE:
    'A value goes on after its closing quotation mark. Double a quotation mark that belongs to it.',
};

/** The rows of a CSV file, the header first, one at a time. Throws `UnreadableFile` for a file that is not CSV in UTF-8. */
export async function* csvRows({ name, open }: CaseloadSource): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: LONGEST_ROW,
  });
  pipeline(Readable.from(utf8Text(name, open())), parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const newLines = record.join('').split('\n').length - 1;
      yield { cells: record, line: info.lines - newLines };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : null;
    throw new UnreadableFile(`${name} cannot be read as CSV. ${PROBLEMS[error.code] ?? error.message}`, line);
  }
}

async function* utf8Text(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  const decoded = (chunk: Uint8Array, stream: boolean): string => {
    try {
      const text = decoder.decode(chunk, { stream });
      if (text.includes('\0')) throw new TypeError('not text');
      line += text.split('\n').length - 1;
      return text;
    } catch {
      throw new UnreadableFile(
        `${name} is not UTF-8, after this line. In Excel, save it as "CSV UTF-8".`,
        line,
      );
    }
  };
  for await (const chunk of chunks) yield decoded(chunk, true);
  yield decoded(new Uint8Array(), false);
}
