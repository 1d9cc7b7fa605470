import { civilDate } from '@ehc/domain';
import { World } from '../test/support/casework';
import { startWeb, type RunningWeb } from '../test/support/web';
import { statementsOf } from './support/captured-statements';
import { makeCounty, type CountyCounts } from './support/county';
import { load, median, percentile, perSecond, type Call, type Run } from './support/load';
import { report, table } from './support/results';
import { readScenarios, rowsBy, type Office, type Scenario } from './support/scenarios';
import { ServerProcess } from './support/server-process';

const TODAY = '2026-03-03';
const ROUNDS = 3;
const SECONDS = Number(process.env['EHC_BENCH_SECONDS'] ?? '4');
const CONCURRENCIES = [1, 16];

/**
 * A county's working day through the real server, sign-in, permission and read audit on, beside the raw limit: the
 * same statements sent by a bare route in the same run, turn by turn.
 */
describe('a county at work', () => {
  let world: World;
  let web: RunningWeb;
  let counts: CountyCounts;

  beforeAll(async () => {
    world = await World.create(TODAY);
    counts = await makeCounty(world, civilDate(TODAY));
    web = await startWeb({ databaseUrl: world.url, clock: world.clock });
  }, 600_000);
  afterAll(async () => {
    await web.close();
    await world.end();
  });

  it('reads', async () => {
    const office: Office = { web, asAt: civilDate(TODAY), rows: rowsBy((work) => world.write(work)) };
    const scenarios = await readScenarios(office);
    const real = await ServerProcess.web(world.url, TODAY);
    const limit = await ServerProcess.limit(world.url);
    const measured: Measured[] = [];
    for (const scenario of scenarios) {
      await limit.tell(await captured(scenario.calls));
      for (const concurrency of CONCURRENCIES) {
        measured.push(await measure(scenario, concurrency, real, limit));
        process.stdout.write(`${lineOf(measured.at(-1) as Measured).join(' | ')}\n`);
      }
    }
    report('A county at work: reads', [
      `${Object.entries(counts)
        .map(([what, many]) => `${many.toLocaleString('en-GB')} ${what}`)
        .join(', ')}.`,
      `Medians of ${ROUNDS} rounds of ${SECONDS} s. Peak memory: server ${real.peakMegabytes()} MB, limit ${limit.peakMegabytes()} MB.`,
      '',
      ...table(HEAD, measured.map(lineOf)),
    ]);
    await real.stop();
    await limit.stop();
  }, 3_600_000);

  /** What the product sends PostgreSQL for each call, once it is warm. */
  async function captured(calls: readonly Call[]) {
    const statements = [];
    for (const { url, headers } of calls) {
      const ask = async () => {
        const answer = await fetch(web.url + url, { headers });
        if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
        await answer.text();
      };
      statements.push(await statementsOf(ask));
    }
    return statements;
  }
});

interface Measured {
  readonly name: string;
  readonly concurrency: number;
  readonly real: readonly Run[];
  readonly limit: readonly Run[];
}

/** The real server and the limit in turn, so that what the machine does meanwhile hits both. */
async function measure(
  { name, calls }: Scenario,
  concurrency: number,
  real: ServerProcess,
  limit: ServerProcess,
): Promise<Measured> {
  const runs: { real: Run[]; limit: Run[] } = { real: [], limit: [] };
  const atReal = calls.map((call) => ({ ...call, url: real.url + call.url }));
  const atLimit = calls.map((call) => ({ ...call, url: limit.url }));
  const how = { concurrency, seconds: SECONDS, again: true };
  for (const at of [atReal, atLimit]) await load(at, { ...how, seconds: 1 });
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.real.push(await load(atReal, how));
    runs.limit.push(await load(atLimit, how));
  }
  return { name, concurrency, ...runs };
}

const HEAD = [
  'What',
  'At once',
  'Of the limit',
  'p50 ms',
  'p95 ms',
  'A second',
  'Limit p50 ms',
  'Limit a second',
  'Spread',
  'kB',
];

function lineOf({ name, concurrency, real, limit }: Measured): (string | number)[] {
  const rates = real.map(perSecond);
  const [rate, most] = [median(rates), median(limit.map(perSecond))];
  const spread = (Math.max(...rates) - Math.min(...rates)) / rate;
  const ms = (runs: readonly Run[], percent: number) =>
    median(runs.map((run) => percentile(run, percent))).toFixed(1);
  return [
    ...[name, concurrency, (rate / most).toFixed(2), ms(real, 50), ms(real, 95), rate.toFixed(0)],
    ...[ms(limit, 50), most.toFixed(0), `${Math.round(100 * spread)} %`],
    ((real[0]?.bytes ?? 0) / 1000).toFixed(0),
  ];
}
