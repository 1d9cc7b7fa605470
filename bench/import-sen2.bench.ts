import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { World } from '../test/support/casework';
import { startCommand } from '../test/support/command';
import { writeLargeReturn } from './support/large-return';
import { median } from './support/load';
import { report, table } from './support/results';
import { watched, type Watched } from './support/watched-process';

const PERSONS = Number(process.env['EHC_BENCH_PERSONS'] ?? 100_000);
const AN_HOUR = 3_600_000;
const TODAY = '2026-03-03';
const READ_XML_BARE = join(__dirname, 'support', 'read-xml-bare.mjs');

/**
 * How fast `ehc import sen2` brings a large return in, and how much memory it takes as it goes on, beside reading the same
 * file with nothing but the parser, before, between and after. Persons who are unchanged are measured by a second import.
 */
describe(`bringing in ${PERSONS} persons from SEN2`, () => {
  let world: World;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    world = await World.create(TODAY);
    folder = mkdtempSync(join(tmpdir(), 'ehc-bench-'));
    file = join(folder, 'return.xml');
    await writeLargeReturn(file, PERSONS);
  }, AN_HOUR);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.end();
  });

  const parse = () => watched(spawn(process.execPath, [READ_XML_BARE, file], { stdio: 'inherit' }));
  const importIt = () => {
    const command = startCommand(['import', 'sen2', file], { DATABASE_URL: world.url, EHC_CLOCK: TODAY });
    command.stdout?.resume();
    command.stderr?.resume();
    return watched(command);
  };

  it(
    'compares with reading the file',
    async () => {
      const [before, first, between, again, after] = [
        await parse(),
        await importIt(),
        await parse(),
        await importIt(),
        await parse(),
      ];
      const parsed = [before, between, after];
      expect(parsed.map(({ status }) => status)).toEqual([0, 0, 0]);
      expect([first, again].every(({ status }) => status === 0 || status === 1)).toBe(true);
      const children = await world.write((tx) =>
        tx.query<{ n: number }[]>('SELECT count(*)::int AS n FROM child'),
      );
      expect(children).toEqual([{ n: PERSONS }]);
      const bare = median(parsed.map(({ took }) => took));
      const line = (name: string, { took, peaks }: Pick<Watched, 'took' | 'peaks'>) => [
        ...[
          name,
          `${(took / bare).toFixed(1)} : 1`,
          Math.round((1000 * PERSONS) / took).toLocaleString('en-GB'),
        ],
        ...[(took / 1000).toFixed(0), peaks.map((peak) => Math.round(peak / 1024)).join(', ')],
      ];
      report(`Bringing in ${PERSONS.toLocaleString('en-GB')} persons from SEN2`, [
        `A file of ${Math.round(statSync(file).size / 1e6)} MB; the parser is the median of three readings. The import reads the file twice: first to be sure of it.`,
        '',
        ...table(
          ['What', 'It : parser', 'Persons a second', 'Seconds', 'Most MiB by 10 %, 50 %, 100 % of its time'],
          [
            line('First import', first),
            line('The same file again', again),
            line('The parser alone', { took: bare, peaks: between.peaks }),
          ],
        ),
      ]);
    },
    2 * AN_HOUR,
  );
});
