import { join } from 'node:path';
import { migrate } from '@ehc/casework';
import { BadInput, embeddedDatabase, portIsFree, projectRoot, type Config, type Ready } from '@ehc/platform';
import { loadDemonstrationOnce } from './first-run';
import { KeptProcess } from './kept-process';

type Print = (line: string) => void;

interface Database {
  readonly url: string;
  readonly embedded: boolean;
  readonly stop: () => Promise<void>;
}

/** Runs the database, the web server and the worker until someone interrupts it, or one of them cannot be kept up. */
export async function launch(config: Config, print: Print): Promise<void> {
  await checkPort(config);
  const interrupted = interruption();
  const database = await openDatabase(config);
  try {
    await Promise.race([prepare(config, database, print), interrupted.promise]);
    if (!interrupted.already()) await runProcesses(config, database.url, print, interrupted.promise);
  } finally {
    print('Stopping');
    await database.stop();
  }
}

/** Interrupted meanwhile, it ends unfinished when its database is stopped; the next start does the rest. */
async function prepare(config: Config, database: Database, print: Print): Promise<void> {
  print('Bringing the tables up to date');
  await migrate(database.url);
  if (database.embedded) await loadDemonstrationOnce(config, database.url, print);
}

/** Web and worker, each kept up, until interrupted; then both are stopped. */
async function runProcesses(
  config: Config,
  url: string,
  print: Print,
  interrupted: Promise<void>,
): Promise<void> {
  const env = { ...process.env, TZ: 'UTC', DATABASE_URL: url, HOST: config.host, PORT: String(config.port) };
  const onReady = (ready: Ready) => {
    for (const line of welcome(ready)) print(line);
  };
  const processes = [
    new KeptProcess('web server', builtMain('web'), env, print, onReady),
    new KeptProcess('worker', builtMain('worker'), env, print),
  ];
  try {
    await Promise.race([interrupted, ...processes.map((it) => it.run())]);
  } finally {
    await Promise.all(processes.map((it) => it.stop()));
  }
}

async function checkPort({ port, host }: Config): Promise<void> {
  if (await portIsFree(port, host)) return;
  throw new BadInput(
    `Port ${port} is in use, perhaps by this same program: stop what uses it, or set another, as in PORT=${port + 1} npm start`,
  );
}

async function openDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    return { url: config.databaseUrl, embedded: false, stop: () => Promise.resolve() };
  }
  const database = await embeddedDatabase(config.dataFolder);
  return { url: database.url, embedded: true, stop: () => database.stop() };
}

/** Asked to stop twice, it stops once: a terminal and npm both pass the signal on. */
function interruption(): { promise: Promise<void>; already: () => boolean } {
  let asked = false;
  const promise = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        asked = true;
        resolve();
      });
    }
  });
  return { promise, already: () => asked };
}

function welcome({ address, people }: Ready): string[] {
  const oneOfEach = new Map(people.toReversed().map(({ name, role }) => [role, name]));
  const list = [...oneOfEach].toReversed().map(([role, name]) => `  ${name}, ${role.toLowerCase()}`);
  return [
    '',
    `Open ${address}`,
    ...(list.length > 0 ? [`Sign in as any of ${people.length} made-up people, for example:`, ...list] : []),
    'Ctrl+C stops it',
    '',
  ];
}

const builtMain = (app: string): string => join(projectRoot(), 'dist', 'js', 'apps', app, 'src', 'main.js');
