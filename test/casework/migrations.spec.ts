import { dataSourceFor, migrate } from '@ehc/persistence';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations';
import { createBareDatabase, type TestDatabase } from '../support/database';

describe('the migrations', () => {
  let created: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    created = await createBareDatabase();
    source = await dataSourceFor(created.url, 2).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await created.drop();
  });

  const tables = async (): Promise<string[]> => {
    const sql = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
    return (await source.query<{ tablename: string }[]>(sql)).map(({ tablename }) => tablename);
  };

  it('run up, down to nothing, and up again', async () => {
    await migrate(created.url);
    const full = await tables();
    expect(full).toEqual(expect.arrayContaining(['assessment', 'deadline', 'history', 'wait', 'work_item']));

    for (let left = MIGRATIONS.length; left > 0; left -= 1) await source.undoLastMigration();
    expect(await tables()).toEqual(['migrations']);

    await migrate(created.url);
    expect(await tables()).toEqual(full);
  });

  it('change nothing the second time, also when two programs try at once', async () => {
    expect(await Promise.all([migrate(created.url), migrate(created.url)])).toEqual([[], []]);
  });

  it('leave a table with every column that its entity names', async () => {
    for (const { tableName, columns } of source.entityMetadatas) {
      const sql =
        "SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public'";
      const found = await source.query<{ column_name: string }[]>(sql, [tableName]);
      const names = columns.map(({ databaseName }) => databaseName).sort();
      expect(found.map(({ column_name }) => column_name).sort()).toEqual(expect.arrayContaining(names));
    }
  });
});
