import { hashOf, HistoryLineEntity } from '@ehc/persistence';
import type { World } from './casework';

/** Fails unless the authority's history is whole: numbered without a gap, each line linked to the one before. */
export async function expectWholeChain(world: World, authorityId: string): Promise<HistoryLineEntity[]> {
  const lines = await world.write((tx) =>
    tx.find(HistoryLineEntity, { where: { authorityId }, order: { seq: 'ASC' } }),
  );
  const broken = lines.filter(
    (line, place) =>
      line.seq !== place + 1 ||
      line.previousHash !== (lines[place - 1]?.hash ?? '') ||
      line.hash !== hashOf(line),
  );
  expect(broken).toEqual([]);
  return lines;
}
