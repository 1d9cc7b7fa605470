import type { CivilDate } from '../civil-date';
import { workingDaysAfter } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import { type TimetableRow, rowOf } from './row';

/**
 * Sending the plan on to higher education, within 15 working days of the young person's asking.
 *
 * @rule SEND Regs 2014 reg 47
 */
export function higherEducationTimetable(
  facts: { readonly askedOn: CivilDate },
  rules: RuleSet,
): readonly TimetableRow[] {
  const dueBy = workingDaysAfter(facts.askedOn, rules.workingDaysToDiscloseForHigherEducation);
  return [rowOf('HE-DISCLOSE-15WD', { dueBy, triggerOn: facts.askedOn })];
}
