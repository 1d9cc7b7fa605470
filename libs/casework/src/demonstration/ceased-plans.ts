import type { CivilDate } from '@ehc/domain';
import type { Chance } from './chance';
import type { Span } from './days';
import { completedReview, type CompletedReview } from './review-dates';

/** A plan that ended in the months told of. */
export interface CeasedPlan {
  readonly firstMadeOn: CivilDate;
  readonly yearFromOn: CivilDate;
  readonly ceasedOn: CivilDate;
  readonly reason: string;
  /** The review that decided it; null where the young person left before one. */
  readonly decided: CompletedReview | null;
}

const BY_DECISION = 90;
const BY_LEAVING = 150;
/** The family's time to appeal runs out before the plan ends. */
const DAYS_TO_APPEAL = 63;
const REASONS = ['Left education', 'Moved to another authority', 'Went to university', 'Turned 25'];

/** The plans that have ended, and so count no more, though their last reviews do. */
export function ceasedPlans(span: Span, chance: Chance): CeasedPlan[] {
  const { from, asAt, days, broughtInOn } = span;
  const within = days.workingDays(days.workingOnOrAfter(from), days.plus(asAt, -DAYS_TO_APPEAL - 14));
  return Array.from({ length: BY_DECISION + BY_LEAVING }, (_, place): CeasedPlan => {
    const endsOn = chance.pick(within);
    const wished = days.plus(endsOn, -chance.whole(290, 360));
    const yearFromOn = days.workingOnOrBefore(wished < broughtInOn ? wished : broughtInOn);
    const firstMadeOn = days.plus(yearFromOn, -chance.whole(300, 900));
    if (place >= BY_DECISION) {
      return { firstMadeOn, yearFromOn, ceasedOn: endsOn, reason: chance.pick(REASONS), decided: null };
    }
    const decision = { decision: 'cease', decisionOn: endsOn, completedOn: endsOn } as const;
    const decided = completedReview(chance, days, yearFromOn, decision);
    const ceasedOn = days.workingOnOrAfter(days.plus(endsOn, DAYS_TO_APPEAL));
    return { firstMadeOn, yearFromOn, ceasedOn, reason: 'Needs are met without a plan', decided };
  });
}

/** Reviews that were completed by deciding to end the plan. */
export const completedByCeasing = (plans: readonly CeasedPlan[]): number =>
  plans.filter(({ decided }) => decided !== null).length;
