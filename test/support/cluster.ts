import { join } from 'node:path';
import {
  databaseUrl,
  newPassword,
  readAccess,
  writeAccess,
  type Access,
} from '../../libs/platform/src/embedded-postgres/access';
import {
  APPLICATION,
  asSuperuser,
  ensureApplicationDatabase,
} from '../../libs/platform/src/embedded-postgres/application-database';
import { Cluster } from '../../libs/platform/src/embedded-postgres/cluster';
import { freePort } from '../../libs/platform/src/free-port';
import { whileLocked } from '../../libs/platform/src/folder-lock';
import { prepareTemplate } from './template';

export const TEMPLATE = 'ehc_template';

/** Nothing in a test needs to survive a power cut, so the server never waits for the disk; in a benchmark it does. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const SETTINGS = ['max_connections=300', ...(process.env['EHC_TEST_DURABLE'] === '1' ? [] : CARELESS)];

let known: Promise<Access> | undefined;

/** The one PostgreSQL of this test run, with its migrated template. Whoever asks first starts it, the others wait. */
export function testCluster(): Promise<Access> {
  known ??= startOnce(runFolder());
  return known;
}

function startOnce(folder: string): Promise<Access> {
  const file = join(folder, 'database.json');
  return whileLocked(join(folder, 'lock'), async () => {
    const running = readAccess(file);
    if (running) return running;
    const access = { password: newPassword(), port: await freePort() };
    const cluster = new Cluster(join(folder, 'postgres'));
    cluster.create(access.password);
    cluster.start(access.port, SETTINGS);
    await ensureApplicationDatabase(access);
    await asSuperuser(access, async (client) => {
      await client.query(`CREATE DATABASE ${TEMPLATE} OWNER ${APPLICATION}`);
    });
    await prepareTemplate(databaseUrl(APPLICATION, access, TEMPLATE));
    writeAccess(file, access);
    return access;
  });
}

function runFolder(): string {
  const folder = process.env['EHC_TEST_RUN'];
  if (!folder) throw new Error('Tests with a database run under Jest with test/support/global-setup.ts');
  return folder;
}
