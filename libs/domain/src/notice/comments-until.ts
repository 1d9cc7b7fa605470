import type { CivilDate } from '../civil-date';
import { daysBeginningWith } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import { servedOn, type SendingMethod } from './served-on';

/**
 * The last day on which the family may comment on proposed amendments that are sent on a day. "Beginning with
 * the day" on which the notice is served makes that day the first.
 *
 * @rule SEND Regs 2014 reg 22(2)(c)
 */
export function commentsOnAmendmentsUntil(
  sentOn: CivilDate,
  method: SendingMethod,
  rules: RuleSet,
): CivilDate {
  return daysBeginningWith(servedOn(sentOn, method), rules.daysToCommentOnAmendments);
}
