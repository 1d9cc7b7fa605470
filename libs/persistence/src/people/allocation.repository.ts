import { In, IsNull } from 'typeorm';
import type { Tx } from '../database';
import { AllocationEntity } from './allocation.entity';

/** Who holds the cases of several children now, by child. */
export async function openAllocations(
  tx: Tx,
  authorityId: string,
  childIds: readonly string[],
): Promise<Map<string, AllocationEntity>> {
  if (childIds.length === 0) return new Map();
  const where = { authorityId, childId: In([...childIds]), untilOn: IsNull() };
  const open = await tx.find(AllocationEntity, { where, order: { fromOn: 'ASC' } });
  return new Map(open.map((allocation) => [allocation.childId, allocation]));
}
