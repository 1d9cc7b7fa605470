import { Database, ImportRunRepository, type ImportFaultEntity } from '@ehc/persistence';
import { NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../sign-in/actor';

const ROWS_AT_ONCE = 1000;
const COLUMNS = ['file', 'line', 'field', 'severity', 'code', 'what_to_do'];
const BYTE_ORDER_MARK = '\u{feff}';

/** Everything that is to be looked at in an import's files, as a CSV file, so many rows at a time. */
@Injectable()
export class ReadImportReport {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
  ) {}

  /** Throws at once where the actor's authority has no such import. */
  async run({
    actor,
    runId,
  }: {
    readonly actor: Actor;
    readonly runId: string;
  }): Promise<AsyncGenerator<string>> {
    const { authorityId } = actor;
    const found = await this.database.report(authorityId, (tx) => this.runs.find(tx, authorityId, runId));
    if (!found) throw new NotFound('import', runId);
    return this.rows(authorityId, runId);
  }

  private async *rows(authorityId: string, runId: string): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvOf([COLUMNS]);
    for (let after = 0; ; after += ROWS_AT_ONCE) {
      const faults = await this.database.report(authorityId, (tx) =>
        this.runs.faults(tx, authorityId, runId, { after, limit: ROWS_AT_ONCE }),
      );
      if (faults.length === 0) return;
      yield csvOf(faults.map(rowOf));
    }
  }
}

const rowOf = ({ file, line, field, severity, code, message }: ImportFaultEntity) => [
  ...[file, line, field, severity, code, message],
];

/** A cell that a spreadsheet would take for a formula is made plain text. */
const csvOf = (rows: (string | number)[][]): string =>
  stringify(rows, { escape_formulas: true, record_delimiter: 'windows' });
