import type { CivilDate } from '@ehc/domain';
import type { Chance } from './chance';
import type { Span } from './days';
import { monthsOfPlans, type MonthOfPlans } from './published-timeliness';

/** One plan made in the months told of: when it was asked for and when it was sent. */
export interface NewPlan {
  readonly receivedOn: CivilDate;
  readonly issuedOn: CivilDate;
  readonly inTime: boolean;
}

/** Every plan made from the first published month to the as-at day: in time exactly as often as published. */
export function newPlans(span: Span, chance: Chance): NewPlan[] {
  return monthsOfPlans(span).flatMap((month) => plansOf(month, span, chance));
}

function plansOf(
  { firstDay, lastDay, issued, inTime }: MonthOfPlans,
  { days }: Span,
  chance: Chance,
): NewPlan[] {
  const workingDays = days.workingDays(firstDay, lastDay);
  return Array.from({ length: workingDays.length === 0 ? 0 : issued }, (_, place) => {
    const issuedOn = chance.pick(workingDays);
    const isInTime = place < inTime;
    const lasted = isInTime ? chance.whole(118, 140) : daysLate(chance);
    const wished = days.plus(issuedOn, -lasted);
    const receivedOn = isInTime ? days.workingOnOrAfter(wished) : days.workingOnOrBefore(wished);
    return { receivedOn, issuedOn, inTime: isInTime };
  });
}

/** Days from request to plan where it took longer than 20 weeks: mostly up to a year, some of them longer. */
export const daysLate = (chance: Chance): number =>
  chance.happens(0.88) ? chance.skewed(141, 330, 1.6) : chance.whole(331, 430);
