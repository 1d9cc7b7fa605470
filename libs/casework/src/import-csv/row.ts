import { isCivilDate } from '@ehc/domain';
import type { CivilDate } from '@ehc/domain';
import type { CaseloadFault } from './fault';

/** What is the same for every row of a file. */
export interface RowFile {
  readonly name: string;
  readonly header: readonly string[];
  /** The last day on which something can have happened. */
  readonly asAt: CivilDate;
}

/**
 * One row, read column by column. A value that is not sound is left out and reported; whether the row can come in
 * without it is for the caller to say.
 */
export class Row {
  readonly faults: CaseloadFault[] = [];

  constructor(
    private readonly file: RowFile,
    private readonly cells: readonly string[],
    readonly line: number,
  ) {}

  /** Whether the row has as many cells as the header; otherwise nobody can tell which value is which. */
  isWhole(): boolean {
    const { length } = this.file.header;
    if (this.cells.length >= length && this.cells.slice(length).every((cell) => cell === '')) return true;
    const message = `The row does not have ${length} cells, as the header has. Put a value with a comma in quotation marks.`;
    this.error('', 'wrongNumberOfCells', message);
    return false;
  }

  get hasError(): boolean {
    return this.faults.some(({ severity }) => severity === 'error');
  }

  isInFuture(day: CivilDate | null): boolean {
    return day !== null && day > this.file.asAt;
  }

  text(column: string): string | null {
    const cell = this.cells[this.file.header.indexOf(column)];
    return cell === undefined || cell === '' ? null : cell;
  }

  /** A text that must be given. */
  needed(column: string): string | null {
    const text = this.text(column);
    if (text === null)
      this.error(column, 'missing', `${column} is empty. Give it: without it the row cannot come in.`);
    return text;
  }

  /** A text that `read` accepts, in the form that it gives. */
  checked(column: string, read: (text: string) => string | null, wanted: string): string | null {
    const text = this.text(column);
    const value = text === null ? null : read(text);
    if (text !== null && value === null)
      this.error(column, `${column}Form`, `${column} is not ${wanted}. We left it out: correct it.`);
    return value;
  }

  code<T extends string>(column: string, codes: readonly T[]): T | null {
    const text = this.text(column);
    const code = codes.find((known) => known.toLowerCase() === text?.toLowerCase()) ?? null;
    if (text !== null && code === null) {
      const known = codes.join(', ');
      this.error(
        column,
        'unknownCode',
        `${column} says "${text.slice(0, 40)}". We know: ${known}. We left it out.`,
      );
    }
    return code;
  }

  yesNo(column: string): boolean {
    return this.code(column, ['yes', 'no']) === 'yes';
  }

  wholeNumber(column: string): number {
    const text = this.checked(
      column,
      (it) => (/^\d{1,3}$/.test(it) ? it : null),
      'a whole number from 0 to 999',
    );
    return Number(text ?? 0);
  }

  /** A day on which something happened: it cannot lie in the future. */
  pastDay(column: string): CivilDate | null {
    return this.notInFuture(column, this.day(column));
  }

  notInFuture(column: string, day: CivilDate | null): CivilDate | null {
    if (day === null || !this.isInFuture(day)) return day;
    this.error(column, 'inFuture', `${column}, ${day}, lies after ${this.file.asAt}. Correct it.`);
    return null;
  }

  day(column: string): CivilDate | null {
    const text = this.text(column);
    const day = text === null ? null : asDay(text);
    if (text !== null && day === null) {
      const message = `${column} says "${text.slice(0, 40)}", which is no day. Write it as 2026-01-31 or 31/01/2026.`;
      this.error(column, 'noSuchDay', message);
    }
    return day;
  }

  /** Leaves out each day that comes before one that it must follow. */
  inOrder<T extends Record<string, CivilDate | null>>(days: T): T {
    let last: [column: string, day: CivilDate] | null = null;
    const sound: Record<string, CivilDate | null> = {};
    for (const [column, day] of Object.entries(days)) {
      sound[column] = day;
      if (day === null) continue;
      if (last !== null && day < last[1]) {
        this.error(
          column,
          'wrongOrder',
          `${column}, ${day}, is before ${last[0]}, ${last[1]}. Correct one of them.`,
        );
        sound[column] = null;
      } else last = [column, day];
    }
    return sound as T;
  }

  error(field: string, code: string, message: string): void {
    this.report(field, code, message, 'error');
  }

  query(field: string, code: string, message: string): void {
    this.report(field, code, message, 'query');
  }

  guess(field: string, value: string, why: string): void {
    this.report(field, 'guessed', `${field} is empty. We took it to be ${value}, ${why}.`, 'guess');
  }

  private report(field: string, code: string, message: string, severity: CaseloadFault['severity']): void {
    this.faults.push({ file: this.file.name, line: this.line, field, code, message, severity });
  }
}

function asDay(text: string): CivilDate | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const written = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(written) ? written : null;
}
