import type { Tx } from '../database';

/** Any numbers, the same for every copy of the program; the authority's code is the second half of the lock. */
const IMPORT_LOCK = 720_026;
const UPLOADS_LOCK = 720_027;

/** Keeps other imports into the authority out until the transaction ends; false where one is running. */
export const lockImports = (tx: Tx, authorityCode: string): Promise<boolean> =>
  tryLock(tx, IMPORT_LOCK, authorityCode);

/**
 * Keeps other workers from the authority's uploaded files until the transaction ends; false where one is at them. A
 * worker that is killed lets go at once, and one whose machine has vanished after about a minute.
 */
export async function lockUploads(tx: Tx, authorityCode: string): Promise<boolean> {
  await tx.query('SET LOCAL tcp_keepalives_idle = 30');
  await tx.query('SET LOCAL tcp_keepalives_interval = 10');
  await tx.query('SET LOCAL tcp_keepalives_count = 3');
  return tryLock(tx, UPLOADS_LOCK, authorityCode);
}

async function tryLock(tx: Tx, lock: number, authorityCode: string): Promise<boolean> {
  const [found] = await tx.query<{ got: boolean }[]>('SELECT pg_try_advisory_xact_lock($1, $2) AS got', [
    lock,
    Number(authorityCode),
  ]);
  return found?.got === true;
}
