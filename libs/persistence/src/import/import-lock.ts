import type { Tx } from '../database';

/** Any number, the same for every copy of the program; the authority's code is the second half of the lock. */
const IMPORT_LOCK = 720_026;

/** Keeps other imports into the authority out until the transaction ends; false where one is running. */
export async function lockImports(tx: Tx, authorityCode: string): Promise<boolean> {
  const [lock] = await tx.query<{ got: boolean }[]>('SELECT pg_try_advisory_xact_lock($1, $2) AS got', [
    IMPORT_LOCK,
    Number(authorityCode),
  ]);
  return lock?.got === true;
}
