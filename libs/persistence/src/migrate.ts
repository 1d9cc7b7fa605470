import { migrateQueueTables } from '@ehc/platform';
import type { DataSource } from 'typeorm';
import { dataSourceFor } from './data-source';

/** Any number, the same for every copy of the program. */
const MIGRATION_LOCK = 720_013;

/** Brings the tables up to date, ours and the queues'; of several copies that try at once, one works and the others wait. Gives the names run. */
export async function migrate(url: string): Promise<string[]> {
  const source = await dataSourceFor(url, 2).initialize();
  try {
    return await withLock(source, async () => {
      const changes = await source.runMigrations();
      return [...changes.map(({ name }) => name), ...(await migrateQueueTables(url))];
    });
  } finally {
    await source.destroy();
  }
}

async function withLock<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
  }
}
