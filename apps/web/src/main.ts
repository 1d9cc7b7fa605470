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
import { settingsFrom } from './settings-from';
import { whyNotStarted } from './why-not-started';

/** Starts the web server and tells the launcher, where there is one, that it answers. */
async function start(config: Config): Promise<void> {
  const { databaseUrl } = config;
  if (databaseUrl === undefined)
    throw new BadInput('DATABASE_URL is not set: use `npm start`, or set it to your PostgreSQL');
  const settings = settingsFrom(config);
  const casework = CaseworkModule.on(databaseUrl, new Clock(config.fixedDay));
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

function giveUp(error: unknown, port?: number): never {
  const { status, words } = whyNotStarted(error, port);
  process.stderr.write(`${words}\n`);
  process.exit(status);
}

function run(): void {
  const config = loadConfig('web');
  start(config).catch((error: unknown) => giveUp(error, config.port));
}

try {
  run();
} catch (error) {
  giveUp(error);
}
