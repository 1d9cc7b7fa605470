import { freePort } from '../support/free-port';
import { Client } from 'pg';
import type { Mishap, Victim } from './mishap';

const NEWER = "INSERT INTO migrations (timestamp, name) VALUES (9000000000000, 'FromTheFuture9000000000000')";
const NOT_NEWER = "DELETE FROM migrations WHERE name = 'FromTheFuture9000000000000'";
const HALF = `CREATE TABLE put_aside AS SELECT * FROM migrations WHERE name LIKE 'CreateNotices%';
  DELETE FROM migrations WHERE name LIKE 'CreateNotices%'`;
const WHOLE = 'INSERT INTO migrations SELECT * FROM put_aside; DROP TABLE put_aside';

/** Copies that are started now must refuse, in words for a person and without a trace; those that run go on. */
async function expectRefusal({ service, faults }: Victim, words: RegExp): Promise<void> {
  for (const copy of [service.copy('web', await freePort()), service.copy('worker')]) {
    const ended = copy.start().then(() => copy.whenEnded());
    const patience = setTimeout(() => void copy.end('SIGKILL'), 60_000);
    const status = await ended;
    clearTimeout(patience);
    if (status !== 2) faults.add(`a ${copy.app} on wrong tables ended with ${String(status)}, not with 2`);
    if (!words.test(copy.logged) || /\n\s+at /.test(copy.logged)) {
      faults.add(`a ${copy.app} on wrong tables said: ${copy.logged.slice(0, 300)}`);
    }
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

export const newerTables: Mishap = {
  name: 'the database is newer than the program',
  lastsSeconds: 0,
  happens: async (victim) => {
    await run(victim.service.postgres.url, NEWER);
    await expectRefusal(victim, /newer version of this program/);
  },
  mended: ({ service }) => run(service.postgres.url, NOT_NEWER),
};

export const halfMigrated: Mishap = {
  name: 'the database is only half migrated',
  lastsSeconds: 0,
  happens: async (victim) => {
    await run(victim.service.postgres.url, HALF);
    await expectRefusal(victim, /not up to date: 1 of \d+ .*Run: ehc migrate/);
  },
  mended: ({ service }) => run(service.postgres.url, WHOLE),
};
