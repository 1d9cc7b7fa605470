import { NotFound } from '@ehc/platform';
import type { Tx } from '../database';
import { ChildEntity } from './child.entity';

/** Finds a child of one authority; a child of another does not exist here. */
export async function getChild(tx: Tx, authorityId: string, id: string): Promise<ChildEntity> {
  const child = await tx.findOne(ChildEntity, { where: { authorityId, id } });
  if (!child) throw new NotFound('child', id);
  return child;
}
