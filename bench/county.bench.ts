import { civilDate } from '@ehc/domain';
import { Client } from 'pg';
import { World } from '../test/support/casework';
import { copyDatabase } from '../test/support/database';
import { startWeb, type RunningWeb } from '../test/support/web';
import {
  HEAD,
  howMeasured,
  lineOf,
  measureReads,
  measureWrites,
  SECONDS,
  writesIn,
} from './support/beside-limit';
import type { Measured, Servers } from './support/beside-limit';
import { inOneTransaction, statementsOf, type Statement } from './support/captured-statements';
import { makeCounty, type CountyCounts } from './support/county';
import type { Call } from './support/load';
import { report, table } from './support/results';
import { readScenarios, rowsBy, type Office } from './support/scenarios';
import { ServerProcess } from './support/server-process';
import { adviceArrives, LEFT_BY_WRITES } from './support/write-scenarios';

const TODAY = '2026-03-03';
const CONCURRENCIES = [1, 16];
const WRITE_TURNS = [
  { concurrency: 1, warmUp: 40, each: 60 },
  { concurrency: 16, warmUp: 80, each: 240 },
];
const AN_HOUR = 3_600_000;

/**
 * A county's working day through the real server, sign-in, permission and read audit on, beside the raw limit: the
 * same statements sent by a bare route in the same run, turn by turn.
 */
describe('a county at work', () => {
  let world: World;
  let web: RunningWeb;
  let office: Office;
  let counts: CountyCounts;

  beforeAll(async () => {
    world = await World.create(TODAY);
    counts = await makeCounty(world, civilDate(TODAY));
    web = await startWeb({ databaseUrl: world.url, clock: world.clock });
    office = { web, asAt: civilDate(TODAY), rows: rowsBy((work) => world.write(work)) };
  }, 900_000);
  afterAll(async () => {
    await web.close();
    await world.end();
  });

  it(
    'reads',
    async () => {
      const scenarios = await readScenarios(office);
      const servers = await startServers(world.url, world.url);
      const measured: Measured[] = [];
      for (const scenario of scenarios) {
        await servers.limit.tell(await captured(web, scenario.calls));
        for (const concurrency of CONCURRENCIES)
          measured.push(said(await measureReads(scenario, concurrency, servers)));
      }
      report('A county at work: reads', [
        madeOf(counts),
        howMeasured(`${SECONDS} s`, servers),
        '',
        ...table(HEAD, measured.map(lineOf)),
      ]);
      await stopServers(servers);
    },
    AN_HOUR,
  );

  it(
    'writes',
    async () => {
      const scenario = await adviceArrives(
        office,
        WRITE_TURNS.map(writesIn).reduce((a, b) => a + b),
      );
      const [forCapture, forLimit] = [await copyDatabase(world.url), await copyDatabase(world.url)];
      const rehearsal = await startWeb({ databaseUrl: forCapture.url, clock: world.clock });
      const statements = await captured(rehearsal, scenario.calls);
      await rehearsal.close();
      const servers = await startServers(world.url, forLimit.url);
      await servers.limit.tell(statements.map(inOneTransaction));
      const measured: Measured[] = [];
      let { calls } = scenario;
      for (const turns of WRITE_TURNS) {
        measured.push(said(await measureWrites({ ...scenario, calls }, turns, servers)));
        calls = calls.slice(writesIn(turns));
      }
      expect(await leftIn(forLimit.url)).toEqual(await leftIn(world.url));
      report('A county at work: writes', [
        madeOf(counts),
        howMeasured(
          WRITE_TURNS.map(({ each, concurrency }) => `${each} writes, ${concurrency} at once`).join('; '),
          servers,
        ),
        `A write is ${statements[0]?.length ?? 0} statements.`,
        '',
        ...table(HEAD, measured.map(lineOf)),
      ]);
      await stopServers(servers);
      for (const copy of [forCapture, forLimit]) await copy.drop();
    },
    AN_HOUR,
  );
});

async function startServers(databaseUrl: string, ofLimit: string): Promise<Servers> {
  return { real: await ServerProcess.web(databaseUrl, TODAY), limit: await ServerProcess.limit(ofLimit) };
}

async function stopServers({ real, limit }: Servers): Promise<void> {
  await real.stop();
  await limit.stop();
}

/** What the product sends PostgreSQL for each call. */
async function captured(web: RunningWeb, calls: readonly Call[]): Promise<Statement[][]> {
  const statements: Statement[][] = [];
  for (const { url, ...call } of calls) {
    const ask = async () => {
      const answer = await fetch(web.url + url, call);
      if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
      await answer.text();
    };
    statements.push(await statementsOf(ask));
  }
  return statements;
}

async function leftIn(databaseUrl: string): Promise<unknown> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<object>(LEFT_BY_WRITES);
  await client.end();
  return rows[0];
}

function said(measured: Measured): Measured {
  process.stdout.write(`${lineOf(measured).join(' | ')}\n`);
  return measured;
}

const madeOf = (counts: CountyCounts): string =>
  `${Object.entries(counts)
    .map(([what, many]) => `${many.toLocaleString('en-GB')} ${what}`)
    .join(', ')}.`;
