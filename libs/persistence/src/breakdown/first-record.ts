import type { CivilDate } from '@ehc/domain';
import type { Tx } from '../database';

/** The earliest day of any request or plan; null where nothing is recorded. */
export async function firstRecordOn(tx: Tx, authorityId: string): Promise<CivilDate | null> {
  const [row] = await tx.query<{ first: CivilDate | null }[]>(
    `SELECT least((SELECT min(received_on) FROM assessment WHERE authority_id = $1),
       (SELECT min(first_made_on) FROM plan WHERE authority_id = $1)) AS first`,
    [authorityId],
  );
  return row?.first ?? null;
}
