import { type CivilDate, addDays, daysBetween, earlierOf, laterOf } from '../civil-date';
import type { RuleSet } from '../rule-set/rule-set';
import type {
  AdviceRequestFacts,
  AwayFacts,
  CircumstanceFacts,
  ClosureFacts,
  ExcusingFacts,
} from './excusing-facts';

/** A fact that the law lets excuse a late step. */
export const EXCEPTION_CODES = [
  'absent',
  'exceptionalCircumstances',
  'earlyYearsClosed',
  'missedAppointment',
  'schoolClosed',
] as const;
export type ExceptionCode = (typeof EXCEPTION_CODES)[number];

/** The time a limit allows: from the trigger to the last day. */
export interface Period {
  readonly triggerOn: CivilDate;
  readonly dueBy: CivilDate;
}

/**
 * The exceptions to the 6, 16, 20 and 14 weeks that the facts engage. Both halves are needed: the fact, and
 * the recorded finding that it made the limit impractical. Two are no stronger than one, and none adds a day.
 *
 * @rule SEND Regs 2014 regs 5(4), 10(4), 13(3), 27(3)
 */
export function excusedBy(facts: ExcusingFacts, period: Period, rules: RuleSet): readonly ExceptionCode[] {
  return engaged(facts, period, rules.daysAwayToExcuse, rules);
}

/**
 * The exceptions to the steps after a Tribunal order or a concession: as for an assessment, but two weeks away
 * are enough.
 *
 * @rule SEND Regs 2014 regs 44(3), 45(7)
 */
export function tribunalStepExcusedBy(
  facts: ExcusingFacts,
  period: Period,
  rules: RuleSet,
): readonly ExceptionCode[] {
  return engaged(facts, period, rules.daysAwayToExcuseTribunalStep, rules);
}

/**
 * The exceptions to a body's own six weeks for advice. A school's closure is not among them, and a missed
 * appointment excuses the body alone, never the authority.
 *
 * @rule SEND Regs 2014 reg 8(2)
 */
export function adviceExcusedBy(
  facts: ExcusingFacts,
  request: AdviceRequestFacts,
  period: Period,
  rules: RuleSet,
): readonly ExceptionCode[] {
  const codes: ExceptionCode[] = [];
  if (facts.absences.some((absence) => away(absence, period) >= rules.daysAwayToExcuse)) codes.push('absent');
  if (facts.exceptionalCircumstances.some((fact) => touches(fact, period)))
    codes.push('exceptionalCircumstances');
  if (request.missedAppointmentsOn?.some((day) => inside(day, period))) codes.push('missedAppointment');
  return codes;
}

function engaged(
  facts: ExcusingFacts,
  period: Period,
  daysAway: number,
  rules: RuleSet,
): readonly ExceptionCode[] {
  const codes: ExceptionCode[] = [];
  if (facts.absences.some((absence) => away(absence, period) >= daysAway)) codes.push('absent');
  if (facts.exceptionalCircumstances.some((fact) => touches(fact, period)))
    codes.push('exceptionalCircumstances');
  if (closureEngaged('earlyYears', facts, period, rules)) codes.push('earlyYearsClosed');
  if (closureEngaged('school', facts, period, rules)) codes.push('schoolClosed');
  return codes;
}

/** Whether a long closure is engaged: the setting was asked near its closing or before its re-opening, within the period. */
function closureEngaged(
  setting: ClosureFacts['setting'],
  { closures, adviceRequests }: ExcusingFacts,
  { triggerOn, dueBy }: Period,
  rules: RuleSet,
): boolean {
  return closures.some((closure) => {
    const { closedFromOn, reopensOn } = closure;
    if (closure.setting !== setting || !closure.impractical) return false;
    if (daysBetween(closedFromOn, reopensOn) < rules.daysShutToExcuse) return false;
    const from = laterOf(triggerOn, addDays(closedFromOn, -rules.daysBeforeShutOrReopening));
    const to = earlierOf(dueBy, addDays(reopensOn, -rules.daysBeforeShutOrReopening));
    return adviceRequests.some(
      (request) => request.from === setting && request.sentOn >= from && request.sentOn <= to,
    );
  });
}

const inside = (day: CivilDate, { triggerOn, dueBy }: Period): boolean => day > triggerOn && day <= dueBy;

const touches = (fact: CircumstanceFacts, { triggerOn, dueBy }: Period): boolean =>
  fact.impractical && fact.fromOn <= dueBy && fact.toOn > triggerOn;

/** How many days of the absence fall in the period; 0 where no one found that it mattered. */
function away(absence: AwayFacts, { triggerOn, dueBy }: Period): number {
  if (!absence.impractical) return 0;
  return daysBetween(laterOf(triggerOn, addDays(absence.fromOn, -1)), earlierOf(dueBy, absence.toOn));
}
