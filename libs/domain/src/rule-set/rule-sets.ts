import type { CivilDate } from '../civil-date';
import type { RuleSet } from './rule-set';
import { SEND_REGS_2014 } from './send-regs-2014';

/** Every rule set, the oldest first, with no gap between one and the next. Add a new one at the end. */
export const RULE_SETS: readonly [RuleSet, ...RuleSet[]] = [SEND_REGS_2014];

/**
 * The rule set in force on the day a clock started. An earlier day than any set gets the oldest one, so that
 * a case brought in from an old system can always be worked out.
 */
export function ruleSetInForceOn(day: CivilDate): RuleSet {
  return RULE_SETS.findLast((set) => set.inForceFrom <= day) ?? RULE_SETS[0];
}

/** The rule set that a step was pinned to. Throws a RangeError for an id that was never in the list. */
export function ruleSet(id: string): RuleSet {
  const found = RULE_SETS.find((set) => set.id === id);
  if (!found) throw new RangeError(`There is no rule set ${id}`);
  return found;
}
