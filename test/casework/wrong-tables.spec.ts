import { CaseworkModule } from '@ehc/casework';
import { dataSourceFor } from '@ehc/persistence';
import { Clock, WrongTables } from '@ehc/platform';
import { Test } from '@nestjs/testing';
import { createBareDatabase, createTestDatabase, type TestDatabase } from '../support/database';

describe('the casework on the tables of another version', () => {
  let created: TestDatabase | undefined;
  afterEach(() => created?.drop());

  const start = (url: string) =>
    Test.createTestingModule({ imports: [CaseworkModule.on(url, new Clock(), 1)] }).compile();

  async function givenMigrations(sql: string): Promise<string> {
    created = await createTestDatabase();
    const source = await dataSourceFor(created.url, 1).initialize();
    await source.query(sql);
    await source.destroy();
    return created.url;
  }

  it('does not start on newer ones, and names what it does not know', async () => {
    const url = await givenMigrations(
      "INSERT INTO migrations (timestamp, name) VALUES (9, 'FromTheFuture9')",
    );
    const starting = start(url);
    await expect(starting).rejects.toThrow(WrongTables);
    await expect(starting).rejects.toThrow(/newer version of this program \(FromTheFuture9\)/);
  });

  it('does not start on older ones, and says what to run', async () => {
    const url = await givenMigrations("DELETE FROM migrations WHERE name LIKE 'CreateNotices%'");
    await expect(start(url)).rejects.toThrow(
      /1 of \d+ changes are missing, from CreateNotices\d+ on. Run: ehc migrate/,
    );
  });

  it('does not start on an empty database', async () => {
    created = await createBareDatabase();
    await expect(start(created.url)).rejects.toThrow(/not up to date/);
  });
});
