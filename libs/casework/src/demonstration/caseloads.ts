import type { StaffMember } from '@ehc/domain';
import type { Chance } from './chance';

/** Plans that nobody holds at the moment. */
const UNALLOCATED = 38;

/** How unevenly the caseloads of those who work whole weeks lie, by turn. */
const UNEVEN = [1.1, 0.92, 1.05, 1.25, 0.88, 1, 1.4, 0.9, 1.15, 0.95, 1.02];

/** Who holds each of so many plans: everyone between 1:220 and 1:500, a few plans with nobody. */
export function plansHeldBy(
  caseworkers: readonly StaffMember[],
  plans: number,
  chance: Chance,
): (StaffMember | null)[] {
  const weights = caseworkers.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const held = caseworkers.flatMap((caseworker, place): StaffMember[] => {
    const share = ((plans - UNALLOCATED) * (weights[place] ?? 0)) / total;
    return Array.from({ length: Math.floor(share) }, () => caseworker);
  });
  const rest = caseworkers.slice(0, plans - UNALLOCATED - held.length);
  const nobody = Array.from({ length: UNALLOCATED }, () => null);
  return chance.shuffled([...held, ...rest, ...nobody]);
}

/** Those who work part of the week hold fewer plans, but not as few as they should. */
const weightOf = ({ fte }: StaffMember, place: number): number =>
  fte < 1 ? 0.86 + (fte - 0.6) / 5 : (UNEVEN[place % UNEVEN.length] ?? 1);
