import { newId } from '@ehc/platform';
import { databaseUrl } from '../../libs/platform/src/embedded-postgres/access';
import { APPLICATION, asSuperuser } from '../../libs/platform/src/embedded-postgres/application-database';
import { TEMPLATE, testCluster } from './cluster';

/** A database of one test's own. `drop` ends what is still connected to it. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A fresh, migrated, empty database, copied from the template in some milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return copyOf(TEMPLATE);
}

/** A copy of a database as it stands. Connections to the original are cut, and their pools open new ones. */
export async function copyDatabase(url: string): Promise<TestDatabase> {
  const original = new URL(url).pathname.slice(1);
  await asSuperuser(await testCluster(), async (client) => {
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      original,
    ]);
  });
  return copyOf(original);
}

/** A database without a single table: for testing the migrations themselves. */
export async function createBareDatabase(): Promise<TestDatabase> {
  return copyOf('template1');
}

async function copyOf(template: string): Promise<TestDatabase> {
  const access = await testCluster();
  const name = `test_${newId().replaceAll('-', '')}`;
  await asSuperuser(access, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${APPLICATION}`);
  });
  return {
    url: databaseUrl(APPLICATION, access, name),
    drop: () =>
      asSuperuser(access, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}
