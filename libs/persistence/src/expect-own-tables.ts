import { WrongTables } from '@ehc/platform';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations';

const OURS = MIGRATIONS.map(({ name }) => name);

/**
 * Throws unless the tables are exactly those that this version was written for. On newer ones it might write what
 * the newer version does not understand; on older ones every page would be an error.
 */
export async function expectOwnTables(source: DataSource): Promise<void> {
  const done = await namesDone(source);
  const unknown = done.filter((name) => !OURS.includes(name));
  if (unknown.length > 0) {
    throw new WrongTables(
      `The database has been brought up to date by a newer version of this program (${unknown.join(', ')}). ` +
        'Start that version, or put back a backup from before it.',
    );
  }
  const missing = OURS.filter((name) => !done.includes(name));
  if (missing.length > 0) {
    throw new WrongTables(
      `The tables of the database are not up to date: ${missing.length} of ${OURS.length} changes are missing, ` +
        `from ${missing[0] ?? ''} on. Run: ehc migrate`,
    );
  }
}

async function namesDone(source: DataSource): Promise<string[]> {
  const [table] = await source.query<{ there: boolean }[]>(
    "SELECT to_regclass('migrations') IS NOT NULL AS there",
  );
  if (!table?.there) return [];
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migrations');
  return rows.map(({ name }) => name);
}
