import { BadInput } from '@ehc/platform';
import type { Tx } from '../database';
import { AuthorityEntity } from './authority.entity';

/** The tables that hold an authority's rows, each before those that it refers to. */
const TABLES = [
  'access_log',
  'work_item',
  'deadline',
  'wait',
  'history',
  'history_head',
  'phase_transfer',
  'annual_review',
  'advice_request',
  'assessment',
  'plan',
  'allocation',
  'child',
  'staff_member',
];

/**
 * Throws a demonstration authority away, whole. A number that belongs to a real authority of this install is
 * refused: real records are never thrown away.
 */
export async function removeDemonstration(tx: Tx, code: string): Promise<void> {
  const authority = await tx.findOneBy(AuthorityEntity, { code });
  if (!authority) return;
  if (!authority.demonstration) {
    throw new BadInput(`Authority ${code} holds real records here: no demonstration can take its place`);
  }
  for (const table of TABLES) await tx.query(`DELETE FROM ${table} WHERE authority_id = $1`, [authority.id]);
  await tx.delete(AuthorityEntity, { id: authority.id });
}
