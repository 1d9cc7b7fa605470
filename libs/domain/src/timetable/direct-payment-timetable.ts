import type { CivilDate, DayIfKnown } from '../civil-date';
import { monthsBeginningWith } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import { type TimetableRow, rowOf } from './row';

export interface DirectPaymentFacts {
  readonly firstPaymentOn: CivilDate;
  readonly reviewedOn?: DayIfKnown;
}

/**
 * The first review of direct payments, in the three months that begin with the first payment.
 *
 * @rule SI 2014/1652 reg 11(2)
 */
export function directPaymentTimetable(facts: DirectPaymentFacts, rules: RuleSet): readonly TimetableRow[] {
  const triggerOn = facts.firstPaymentOn;
  const dueBy = monthsBeginningWith(triggerOn, rules.monthsToReviewDirectPayment);
  return [rowOf('DP-REVIEW-3M', { dueBy, triggerOn, doneOn: facts.reviewedOn })];
}
