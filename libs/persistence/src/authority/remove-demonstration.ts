import { BadInput } from '@ehc/platform';
import type { Tx } from '../database';
import { AuthorityEntity } from './authority.entity';

/** The tables that hold an authority's rows, each before those that it refers to. */
const TABLES = [
  'term',
  'unplanned_closure',
  'access_log',
  'answered_call',
  'import_fault',
  'import_chunk',
  'import_file',
  'import_run',
  'work_item',
  'notice',
  'organisation_address',
  'deadline',
  'wait',
  'history',
  'history_head',
  'phase_transfer',
  'annual_review',
  'recorded_exception',
  'advice_request',
  'assessment',
  'plan',
  'allocation',
  'child',
  'staff_member',
];

/** Refuses a number that belongs to a real authority of this install: real records are never thrown away. */
export async function refuseRealRecords(tx: Tx, code: string): Promise<void> {
  const isReal = await tx.existsBy(AuthorityEntity, { code, demonstration: false });
  if (isReal)
    throw new BadInput(`Authority ${code} holds real records here: no demonstration can take its place`);
}

/** Throws a demonstration authority away, whole. */
export async function removeDemonstration(tx: Tx, code: string): Promise<void> {
  await refuseRealRecords(tx, code);
  const authority = await tx.findOneBy(AuthorityEntity, { code });
  if (!authority) return;
  for (const table of TABLES) await tx.query(`DELETE FROM ${table} WHERE authority_id = $1`, [authority.id]);
  await tx.delete(AuthorityEntity, { id: authority.id });
}
