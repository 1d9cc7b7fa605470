import { type CivilDate, addDays } from '../civil-date';
import type { RuleSet } from './rule-set';
import { SEND_REGS_2014 } from './send-regs-2014';

/** Rule sets, the oldest first. Each is in force until the day before the next. */
export type RuleSets = readonly [RuleSet, ...RuleSet[]];

/** Every rule set there has been. A new one goes at the end; none is changed or taken away once a step is pinned to it. */
export const RULE_SETS: RuleSets = [SEND_REGS_2014];

/**
 * The rule set in force on the day a clock started. An earlier day than any set gets the oldest one, so that
 * a case brought in from an old system can always be worked out.
 */
export function ruleSetInForceOn(day: CivilDate, sets: RuleSets = RULE_SETS): RuleSet {
  return sets.findLast((set) => set.inForceFrom <= day) ?? sets[0];
}

/** The rule set that a step was pinned to. Throws a RangeError for an id that was never in the list. */
export function ruleSet(id: string, sets: RuleSets = RULE_SETS): RuleSet {
  const found = sets.find((set) => set.id === id);
  if (!found) throw new RangeError(`There is no rule set ${id}`);
  return found;
}

/** Whether this version of the program has the rule set that a step was pinned to. */
export const isRuleSet = (id: string, sets: RuleSets = RULE_SETS): boolean =>
  sets.some((set) => set.id === id);

/** The last day on which a set is in force; null for the newest. */
export function inForceTo(set: RuleSet, sets: RuleSets = RULE_SETS): CivilDate | null {
  const next = sets[sets.indexOf(set) + 1];
  return next ? addDays(next.inForceFrom, -1) : null;
}
