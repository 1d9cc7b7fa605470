import {
  caseloadFile,
  checkReadable,
  ImportCaseload,
  ImportSen2,
  VerifyHistory,
  VerifyMatters,
  type CaseloadImportReport,
  type Sen2ImportReport,
} from '@ehc/casework';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { World } from '../support/casework';

const TABLES = [
  'authority',
  'organisation',
  'child',
  'allocation',
  'plan',
  'assessment',
  'advice_request',
  'annual_review',
  'phase_transfer',
  'wait',
  'deadline',
  'history',
  'history_head',
];

/** A database to import into, and a folder for the files. */
export class ImportWorld {
  private readonly folder = mkdtempSync(join(tmpdir(), 'import-'));

  private constructor(readonly world: World) {}

  static async create(today = '2026-03-03'): Promise<ImportWorld> {
    return new ImportWorld(await World.create(today));
  }

  file(name: string, text: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  async sen2(
    xml: string,
    options: { dryRun?: boolean; onProgress?: () => void } = {},
  ): Promise<Sen2ImportReport> {
    const source = this.file('return.xml', xml);
    const checked = await checkReadable(source);
    const { dryRun = false, onProgress = () => undefined } = options;
    return this.world.get(ImportSen2).run({ source, checked, dryRun, onProgress });
  }

  csv(files: Record<string, string>, options: { dryRun?: boolean } = {}): Promise<CaseloadImportReport> {
    const sources = Object.entries(files).map(([name, text]) => caseloadFile(this.file(`${name}.csv`, text)));
    const { dryRun = false } = options;
    return this.world.get(ImportCaseload).run({ files: sources, authorityCode: '886', dryRun });
  }

  rows<Row = Record<string, unknown>>(sql: string): Promise<Row[]> {
    return this.world.write((tx) => tx.query<Row[]>(sql));
  }

  /** What every table holds, in one text each: the same before and after means that nothing was touched. */
  async contents(): Promise<Record<string, string>> {
    const found: [string, string][] = [];
    for (const table of TABLES) {
      const sql = `SELECT md5(coalesce(string_agg(md5(t::text || t.xmin::text), '' ORDER BY t::text), '')) AS sum FROM ${table} t`;
      const [row] = await this.rows<{ sum: string }>(sql);
      found.push([table, row?.sum ?? '']);
    }
    return Object.fromEntries(found);
  }

  /** Everything that `verify` finds wrong. */
  async wrong(): Promise<string[]> {
    const found: string[] = [];
    const report = (fault: string) => found.push(fault);
    for (const { id } of await this.rows<{ id: string }>('SELECT id FROM authority')) {
      await this.world.get(VerifyHistory).run(id, report);
      await this.world.get(VerifyMatters).waits(id, report);
      await this.world.get(VerifyMatters).deadlines(id, report);
    }
    return found;
  }

  async end(): Promise<void> {
    await this.world.end();
    rmSync(this.folder, { recursive: true });
  }
}
