import { type CivilDate, type DayIfKnown, addDays, civilDateOf, yearOf } from '../civil-date';
import { type AtLeastBefore, atLeastMonthsBefore } from '../counting';
import type { DayOfYear, RuleSet } from '../rule-set/rule-set';
import { type TimetableRow, rowOf } from './row';
import type { RuleId } from './rules';

/** A change of setting. The last three have no limit of their own. */
export const PHASE_TRANSFERS = [
  'earlyYearsToSchool',
  'infantToJunior',
  'primaryToMiddle',
  'primaryToSecondary',
  'middleToSecondary',
  'secondaryToPost16',
  'post16ToPost16',
  'secondaryToSchoolSixthForm',
  'secondaryToSecondary',
  'withinSchool',
] as const;
export type TransferKind = (typeof PHASE_TRANSFERS)[number];

export interface PhaseTransferFacts {
  readonly transfer: TransferKind;
  readonly transferOn: CivilDate;
  /** The day the final plan naming the new setting was sent. */
  readonly finalSentOn?: DayIfKnown;
}

/** The limit of a change of phase, beside the ordinary ones of the review. Nothing can excuse it. */
export function phaseTransferTimetable(facts: PhaseTransferFacts, rules: RuleSet): readonly TimetableRow[] {
  const limit = phaseTransferLimit(facts, rules);
  if (!limit) return [];
  return [rowOf(limit.rule, { ...limit.before, triggerOn: facts.transferOn, doneOn: facts.finalSentOn })];
}

/**
 * Which limit a change of phase has, and its two readings: "before 15 February" ends on the 14th, though
 * everyone works to the 15th.
 *
 * @rule SEND Regs 2014 reg 18(1), (2)
 */
function phaseTransferLimit(
  { transfer, transferOn }: PhaseTransferFacts,
  rules: RuleSet,
): { readonly rule: RuleId; readonly before: AtLeastBefore } | null {
  switch (transfer) {
    case 'earlyYearsToSchool':
    case 'infantToJunior':
    case 'primaryToMiddle':
    case 'primaryToSecondary':
    case 'middleToSecondary':
      return { rule: 'PHASE-15FEB', before: beforeDayOfYear(transferOn, rules.phaseTransferBefore) };
    case 'secondaryToPost16':
      return { rule: 'PHASE-31MAR', before: beforeDayOfYear(transferOn, rules.post16TransferBefore) };
    case 'post16ToPost16':
      return { rule: 'POST16-5M', before: atLeastMonthsBefore(transferOn, rules.monthsBeforePost16Move) };
    case 'secondaryToSchoolSixthForm':
    case 'secondaryToSecondary':
    case 'withinSchool':
      return null;
  }
}

function beforeDayOfYear(transferOn: CivilDate, { month, day }: DayOfYear): AtLeastBefore {
  const altDueBy = civilDateOf(yearOf(transferOn), month, day);
  return { dueBy: addDays(altDueBy, -1), altDueBy };
}
