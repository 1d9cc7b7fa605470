import type { MatterKind, MatterRef } from '@ehc/domain';
import { NotFound } from '@ehc/platform';
import type { Tx } from '../database';

/** A matter's version is the number of its last line in the authority's history: every write adds a line. */
export async function versionOfMatter(tx: Tx, authorityId: string, matterId: string): Promise<number> {
  const sql = `SELECT coalesce(max(seq), 0) AS version FROM history WHERE authority_id = $1 AND matter_id = $2`;
  const [row] = await tx.query<{ version: number }[]>(sql, [authorityId, matterId]);
  return row?.version ?? 0;
}

const TABLES: Readonly<Record<MatterKind, string>> = {
  assessment: 'assessment',
  annualReview: 'annual_review',
  phaseTransfer: 'phase_transfer',
};

/** Locks a matter until the transaction ends, for what changes one of its waits and not itself. Gives its stage. */
export async function lockMatter(
  tx: Tx,
  { authorityId, matterKind, matterId }: MatterRef,
): Promise<{ readonly state: string }> {
  const sql = `SELECT state FROM ${TABLES[matterKind]} WHERE authority_id = $1 AND id = $2 FOR UPDATE`;
  const [row] = await tx.query<{ state: string }[]>(sql, [authorityId, matterId]);
  if (!row) throw new NotFound(matterKind, matterId);
  return row;
}
