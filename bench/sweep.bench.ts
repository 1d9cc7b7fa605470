import { LoadDemonstration } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { createPostgresBackend, withBackend } from 'bullmq';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { World } from '../test/support/casework';
import { WorkerProcess } from '../test/support/worker';
import { cloneMatters } from './support/cloned-demonstration';
import { HOW_FAR, makeDue } from './support/due-deadlines';
import { median } from './support/load';
import { report, table } from './support/results';

const DEADLINES = Number(process.env['EHC_BENCH_DEADLINES'] ?? 50_000);
const ROUNDS = 3;
const TODAY = '2026-03-03';
/** The worker was away for a year: almost every deadline that was open has passed. */
const SWEPT_ON = '2027-03-03';
const AN_HOUR = 3_600_000;
const NO_OP_WORKER = join(__dirname, 'support', 'no-op-worker.mjs');
/** One, as the queue of the sweeps has; and many, as a queue of messages could have. */
const CONCURRENCIES = [1, 20];

/**
 * How fast the worker, as it is built, rings the deadlines that are due, beside BullMQ's own jobs that do nothing, in
 * turn, with the queues of both in the same PostgreSQL. It fails only where a ring is missing or was rung twice.
 */
describe(`sweeping ${DEADLINES} due deadlines`, () => {
  let world: World;
  let client: Client;
  beforeAll(async () => {
    world = await World.create(TODAY);
    await world.get(LoadDemonstration).run(civilDate(TODAY));
    await world.write((tx) => cloneMatters(tx, Math.ceil(1.2 * DEADLINES)));
    client = new Client({ connectionString: world.url });
    await client.connect();
  }, AN_HOUR);
  afterAll(async () => {
    await client.end();
    await world.end();
  });

  it(
    'compares with jobs that do nothing',
    async () => {
      const swept: number[] = [];
      const noOps = CONCURRENCIES.map((concurrency) => ({ concurrency, rates: [] as number[] }));
      for (let round = 0; round < ROUNDS; round += 1) {
        swept.push(await sweep());
        for (const { concurrency, rates } of noOps) rates.push(await noOpJobs(world.url, round, concurrency));
        process.stdout.write(`${JSON.stringify({ swept, noOps })}\n`);
      }
      report(`Sweeping ${DEADLINES.toLocaleString('en-GB')} due deadlines`, [
        `The built worker, with its queues in PostgreSQL, beside BullMQ's jobs that do nothing in the same database: medians of ${ROUNDS} rounds, the ratio that of each round.`,
        '',
        ...table(
          ['What', 'Sweep : it', 'A second', 'Spread'],
          [
            ['Deadlines rung by the sweep', '1.00', ...rateAndSpread(swept)],
            ...noOps.map(({ concurrency, rates }) => [
              `Jobs that do nothing, ${concurrency} at once`,
              median(swept.map((rate, round) => rate / (rates[round] ?? NaN))).toFixed(2),
              ...rateAndSpread(rates),
            ]),
          ],
        ),
      ]);
    },
    2 * AN_HOUR,
  );

  /** Deadlines a second, from the first batch that is committed to the last. */
  async function sweep(): Promise<number> {
    await world.write((tx) => makeDue(tx, SWEPT_ON, DEADLINES));
    await client.query('VACUUM ANALYZE deadline, work_item, history');
    const linesBefore = await countLines();
    const worker = new WorkerProcess({ databaseUrl: world.url, redisUrl: undefined }, SWEPT_ON);
    await until('begun');
    const startedAt = performance.now();
    await until('ended');
    const seconds = (performance.now() - startedAt) / 1000;
    await worker.end('SIGTERM');
    const { rows } = await client.query<{ items: number }>('SELECT count(*)::int AS items FROM work_item');
    expect({ items: rows[0]?.items, lines: (await countLines()) - linesBefore }).toEqual({
      items: DEADLINES,
      lines: DEADLINES,
    });
    return DEADLINES / seconds;
  }

  async function until(what: 'begun' | 'ended'): Promise<void> {
    for (;;) {
      const { rows } = await client.query<{ begun: boolean; ended: boolean }>(HOW_FAR, [SWEPT_ON]);
      if (rows[0]?.[what] === true) return;
      await sleep(50);
    }
  }

  async function countLines(): Promise<number> {
    const { rows } = await client.query<{ lines: number }>('SELECT count(*)::int AS lines FROM history');
    return rows[0]?.lines ?? 0;
  }
});

/** Jobs a second that BullMQ's own worker, in a process of its own, takes and ends; adding them is not counted. */
async function noOpJobs(connectionString: string, round: number, concurrency: number): Promise<number> {
  const name = `nothing-${round}-${concurrency}`;
  const inPostgres = withBackend(createPostgresBackend);
  const queue = new inPostgres.Queue(name, { connection: { connectionString, max: 2 } });
  const jobs = Array.from({ length: 500 }, () => ({ name, data: {}, opts: { removeOnComplete: true } }));
  for (let added = 0; added < DEADLINES; added += jobs.length) await queue.addBulk(jobs);
  const args = [connectionString, name, String(DEADLINES), String(concurrency)];
  const child = fork(NO_OP_WORKER, args, { execArgv: [] });
  const [took] = (await once(child, 'message')) as [number];
  if (child.exitCode === null) await once(child, 'exit');
  await queue.close();
  return (1000 * DEADLINES) / took;
}

function rateAndSpread(rates: readonly number[]): string[] {
  const spread = (Math.max(...rates) - Math.min(...rates)) / median(rates);
  return [median(rates).toFixed(0), `${Math.round(100 * spread)} %`];
}
