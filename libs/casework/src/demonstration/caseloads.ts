import type { StaffMember } from '@ehc/domain';
import type { Chance } from './chance';

/** Plans that nobody holds at the moment. */
const UNALLOCATED = 38;

/** How unevenly caseloads lie, by turn; part-timers hold fewer, but not as few as they should. */
const UNEVEN = [1.1, 0.95, 1.05, 1.2, 0.85, 1, 1.15, 0.9, 1.3, 0.92, 1.02];

/** Who holds each of so many plans: everyone between about 1:220 and 1:500, a few plans with nobody. */
export function plansHeldBy(
  caseworkers: readonly StaffMember[],
  plans: number,
  chance: Chance,
): (StaffMember | null)[] {
  const weights = caseworkers.map(
    ({ fte }, place) => (0.45 + 0.55 * fte) * (UNEVEN[place % UNEVEN.length] ?? 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const held = caseworkers.flatMap((caseworker, place): StaffMember[] => {
    const share = ((plans - UNALLOCATED) * (weights[place] ?? 0)) / total;
    return Array.from({ length: Math.floor(share) }, () => caseworker);
  });
  const rest = plans - UNALLOCATED - held.length;
  const all = [...held, ...Array.from({ length: UNALLOCATED }, () => null), ...caseworkers.slice(0, rest)];
  return chance.shuffled(all);
}
