import 'reflect-metadata';
import { CaseworkModule, ListDemonstrationPeople } from '@ehc/casework';
import { ROLE_LABELS } from '@ehc/domain';
import {
  announceReady,
  BadInput,
  Clock,
  closeWhenAsked,
  createLogger,
  loadConfig,
  type Config,
} from '@ehc/platform';
import { createApp } from './create-app';
import { isOutOfReach } from './errors/is-out-of-reach';
import { settingsFrom } from './settings-from';

const EXIT_BAD_INPUT = 2;
const EXIT_FAILED = 1;

/** Starts the web server and tells the launcher, where there is one, that it answers. */
async function start(config: Config): Promise<void> {
  if (config.databaseUrl === undefined)
    throw new BadInput('DATABASE_URL is not set: use `npm start`, or set it to your PostgreSQL');
  const settings = settingsFrom(config);
  const casework = CaseworkModule.on(config.databaseUrl, new Clock(config.fixedDay));
  const app = await createApp({ settings, casework, logger: createLogger('web') });
  closeWhenAsked(() => app.close());
  await app.listen(config.port, config.host);
  const demonstration = settings.signIn.kind === 'demonstration';
  const people = demonstration ? await app.get(ListDemonstrationPeople, { strict: false }).run() : [];
  announceReady(
    settings.publicUrl,
    people.map(({ name, role }) => ({ name, role: ROLE_LABELS[role] })),
  );
}

/** Says on standard error why the server did not start, and what to do about it. */
function explain(error: unknown, port: number | undefined): never {
  const [status, words] = wordsFor(error, port);
  process.stderr.write(`${words}\n`);
  process.exit(status);
}

function wordsFor(error: unknown, port: number | undefined): [number, string] {
  if (!(error instanceof Error)) return [EXIT_FAILED, 'The web server did not start'];
  if ('code' in error && error.code === 'EADDRINUSE') {
    return [
      EXIT_BAD_INPUT,
      `Port ${port ?? ''} is in use. Stop the program that uses it, or set PORT to another one.`,
    ];
  }
  if (error instanceof BadInput || error instanceof RangeError) return [EXIT_BAD_INPUT, error.message];
  if (isOutOfReach(error)) {
    return [
      EXIT_FAILED,
      'The database does not answer. Check that PostgreSQL runs and that DATABASE_URL names it.',
    ];
  }
  return [EXIT_FAILED, error.stack ?? error.message];
}

let port: number | undefined;
try {
  const config = loadConfig('web');
  port = config.port;
  start(config).catch((error: unknown) => explain(error, port));
} catch (error) {
  explain(error, port);
}
