import { LoadDemonstration } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { startCommand } from '../test/support/command';
import { World } from '../test/support/casework';
import { cloneMatters } from './support/cloned-demonstration';
import { watched, type Watched } from './support/watched-process';

const MATTERS = Number(process.env['EHC_BENCH_MATTERS'] ?? 1_000_000);
const RUNS = 3;
const AN_HOUR = 3_600_000;
const AS_AT = '2023-02-28';
const READ_BARE = join(__dirname, 'support', 'read-bare.mjs');

/**
 * How long `ehc verify deadlines` takes to work out every deadline anew, beside reading the same rows with nothing but
 * pg, in turn. It reports; it fails only where a deadline is wrong.
 */
describe(`verifying the deadlines of ${MATTERS} matters`, () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create(AS_AT);
    await world.get(LoadDemonstration).run(civilDate(AS_AT));
    await world.write((tx) => cloneMatters(tx, MATTERS));
    const client = new Client({ connectionString: world.url });
    await client.connect();
    await client.query('VACUUM ANALYZE assessment, advice_request, annual_review, phase_transfer, deadline');
    await client.end();
  }, AN_HOUR);
  afterAll(() => world.end());

  const readBare = (): ChildProcess => spawn(process.execPath, [READ_BARE, world.url], { stdio: 'ignore' });
  const verify = (): ChildProcess =>
    startCommand(['verify', 'deadlines'], { DATABASE_URL: world.url, EHC_CLOCK: AS_AT });

  it(
    'compares with reading the rows',
    async () => {
      const bare: Watched[] = [];
      const verified: Watched[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        bare.push(await watched(readBare()));
        verified.push(await watched(verify()));
      }
      expect([...bare, ...verified].map(({ status }) => status)).toEqual(Array(2 * RUNS).fill(0));
      report('pg alone', bare);
      report('verify  ', verified);
      const ratio = median(verified) / median(bare);
      process.stdout.write(`verify takes ${ratio.toFixed(2)} times as long as reading\n`);
    },
    AN_HOUR,
  );
});

function report(name: string, runs: readonly Watched[]): void {
  const seconds = median(runs) / 1000;
  const memory = runs.map(({ peaks }) => peaks.map((peak) => Math.round(peak / 1024)).join('/')).join(', ');
  const each = runs.map(({ took }) => (took / 1000).toFixed(1)).join(', ');
  process.stdout.write(
    `${name}: ${Math.round(MATTERS / seconds)} matters/s, median of ${each} s; peak MiB by 10/50/100 %: ${memory}\n`,
  );
}

const median = (runs: readonly Watched[]): number =>
  runs.map(({ took }) => took).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
