import { RULE_SETS, type RuleSets, ruleSet } from '../rule-set/rule-sets';
import { derivationOf, type Derivation } from '../timetable/derivation';
import type { ExceptionCode } from '../timetable/exceptions';
import { isRuleId } from '../timetable/rules';
import type { Deadline } from './deadline';

/** How a stored deadline was worked out, in words; null for a rule that the timetable no longer knows. */
export function derivationOfDeadline(deadline: Deadline, sets: RuleSets = RULE_SETS): Derivation | null {
  const { rule, triggerOn, dueBy, altDueBy, earliestDay } = deadline;
  if (!isRuleId(rule)) return null;
  // An old record may only say that some exception was reported; the derivation asks no more than whether one was.
  const exceptions = deadline.excusedBy as readonly ExceptionCode[];
  const row = { rule, triggerOn, dueBy, altDueBy, earliestDay, exceptions };
  return derivationOf(row, ruleSet(deadline.ruleSetId, sets));
}
