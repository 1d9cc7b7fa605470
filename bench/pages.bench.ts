import { LoadDemonstration } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { World } from '../test/support/casework';
import { startWeb, type RunningWeb } from '../test/support/web';
import { firstVisit } from './support/first-visit';
import { load, median } from './support/load';
import { mainPages } from './support/pages';
import { report, table } from './support/results';
import { rowsBy } from './support/scenarios';
import { ServerProcess } from './support/server-process';

interface Drawing {
  readonly took: number;
  readonly worked: number;
}

const TODAY = '2026-03-03';
const WARM_UP = 30;
const TIMES = 100;
const MOST_MILLISECONDS = 5;
const MOST_BYTES = 100_000;

/**
 * How long the built web server takes to draw the main pages of the demonstration, from the view model to the HTML, and
 * how much a browser loads on a first visit. The clock is around the template's own rendering, in the server's process.
 */
describe('the main pages', () => {
  let world: World;
  let web: RunningWeb;
  let server: ServerProcess;
  beforeAll(async () => {
    world = await World.create(TODAY);
    await world.get(LoadDemonstration).run(civilDate(TODAY));
    web = await startWeb({ databaseUrl: world.url, clock: world.clock });
    server = await ServerProcess.timedWeb(world.url, TODAY);
  }, 600_000);
  afterAll(async () => {
    await server.stop();
    await web.close();
    await world.end();
  });

  it('are drawn and loaded', async () => {
    const office = { web, asAt: civilDate(TODAY), rows: rowsBy((work) => world.write(work)) };
    const rows: (string | number)[][] = [];
    for (const { name, calls } of await mainPages(office, server.url)) {
      const [call] = calls;
      if (!call) continue;
      const draw = (times: number) =>
        load(Array<typeof call>(times).fill(call), { concurrency: 1, seconds: 60, again: false });
      await draw(WARM_UP);
      await server.tell({});
      const { times } = await draw(TIMES);
      const drawings = (await server.tell({})) as Drawing[];
      const worked = median(drawings.map((drawing) => drawing.worked));
      const drawn = drawings.map(({ took }) => took).toSorted((a, b) => a - b);
      const { html, styles, scripts, rest, files } = await firstVisit(call);
      const bytes = html + styles + scripts + rest;
      const kB = (many: number) => (many / 1000).toFixed(1);
      rows.push([
        ...[name, (worked / MOST_MILLISECONDS).toFixed(2), (bytes / MOST_BYTES).toFixed(2)],
        ...[worked.toFixed(1), median(drawn).toFixed(1)],
        ...[(drawn[Math.floor(drawn.length * 0.95)] ?? NaN).toFixed(1)],
        ...[median(times).toFixed(0), kB(bytes), kB(html), kB(styles), kB(scripts), kB(rest), files],
      ]);
    }
    report('The main pages', [
      `Medians of ${TIMES}. Drawing is from the view model to the HTML, in the server; its ratio is that of the processor's time, which other work on the machine changes least. Bytes are bodies as a browser takes them by HTTPS, with nothing in its cache.`,
      '',
      ...table(HEAD, rows),
    ]);
  }, 900_000);
});

const HEAD = [
  ...[
    'Page',
    `Drawing : ${MOST_MILLISECONDS} ms`,
    `Bytes : ${MOST_BYTES / 1000} kB`,
    'Processor ms',
    'Drawing ms',
    'p95 ms',
  ],
  ...['Whole answer ms', 'kB', 'HTML', 'Styles', 'Scripts', 'Rest', 'Files'],
];
