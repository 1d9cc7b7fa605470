import { type CivilDate } from '../civil-date';
import { weeksOf } from '../counting';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import type { RuleId } from './rules';

/**
 * The authority's own limits on the way to a plan before that of 20 weeks. SEN2 has one flag for each case (`Week20`),
 * set if an exception applied at any stage: these, or the 20 weeks. An adviser's own limit for advice is none of them:
 * what excuses the adviser, such as a missed appointment, never excuses the authority.
 *
 * @rule SEND Regs 2014 regs 5(4), 10(4)
 */
export const STAGES_BEFORE_20_WEEKS = ['EHCNA-6W', 'EHCNA-16W'] as const satisfies readonly RuleId[];

/** A new plan, as the 20-week measure sees it. */
export interface IssuedPlan {
  readonly requestedOn: CivilDate;
  readonly issuedOn: CivilDate;
  /** Whether an exception applied at any stage. */
  readonly exception: boolean;
}

/** Plans in time out of plans counted, and the percentage to one decimal; null where none is counted. */
export interface Timeliness {
  readonly inTime: number;
  readonly plans: number;
  readonly percentage: number | null;
}

/**
 * The published 20-week measure, with and without exceptions. Leaving exceptions out takes the plan out of both
 * parts of the fraction, in time or not. The caller chooses the plans.
 *
 * @rule SEND Regs 2014 reg 13(2)
 */
export function planTimeliness(plans: readonly IssuedPlan[]): {
  readonly includingExceptions: Timeliness;
  readonly excludingExceptions: Timeliness;
} {
  return {
    includingExceptions: timelinessOf(plans),
    excludingExceptions: timelinessOf(plans.filter((plan) => !plan.exception)),
  };
}

function timelinessOf(plans: readonly IssuedPlan[]): Timeliness {
  const inTime = plans.filter(isInTime).length;
  const percentage = plans.length === 0 ? null : Math.round((1000 * inTime) / plans.length) / 10;
  return { inTime, plans: plans.length, percentage };
}

const isInTime = ({ requestedOn, issuedOn }: IssuedPlan): boolean =>
  issuedOn <= weeksOf(requestedOn, ruleSetInForceOn(requestedOn).weeksToFinalPlan);
