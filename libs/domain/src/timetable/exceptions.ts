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
  if (request.missedAppointmentsOn?.some((day) => isWithin(day, period))) codes.push('missedAppointment');
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
    if (closure.setting !== setting || !closure.impractical) return false;
    if (daysBetween(closure.closedFromOn, closure.reopensOn) < rules.daysShutToExcuse) return false;
    const window = askingWindow(closure, rules);
    const from = laterOf(triggerOn, window.from);
    const to = earlierOf(dueBy, window.to);
    return adviceRequests.some(
      (request) => wentTo(closure, request) && request.sentOn >= from && request.sentOn <= to,
    );
  });
}

const wentTo = ({ setting, adviceRequestId }: ClosureFacts, { id, from }: AdviceRequestFacts): boolean =>
  adviceRequestId === undefined ? from === setting : id === adviceRequestId;

type Closed = Pick<ClosureFacts, 'closedFromOn' | 'reopensOn'>;

/** The days, both included, on one of which a closed setting must have been asked for advice. */
export function askingWindow(
  { closedFromOn, reopensOn }: Closed,
  { daysBeforeShutOrReopening }: RuleSet,
): { readonly from: CivilDate; readonly to: CivilDate } {
  return {
    from: addDays(closedFromOn, -daysBeforeShutOrReopening),
    to: addDays(reopensOn, -daysBeforeShutOrReopening),
  };
}

/** Whether a day falls in the time that a limit allows: the trigger is not counted, the last day is. */
export const isWithin = (day: CivilDate, { triggerOn, dueBy }: Period): boolean =>
  day > triggerOn && day <= dueBy;

type Span = Pick<CircumstanceFacts, 'fromOn' | 'toOn'>;

/** Whether any day of a span, both ends included, falls in the time that a limit allows. */
export const overlaps = ({ fromOn, toOn }: Span, { triggerOn, dueBy }: Period): boolean =>
  fromOn <= dueBy && toOn > triggerOn;

/** How many days of a span, both ends included, fall in the time that a limit allows; 0 where none does. */
export function daysWithin({ fromOn, toOn }: Span, { triggerOn, dueBy }: Period): number {
  return Math.max(0, daysBetween(laterOf(triggerOn, addDays(fromOn, -1)), earlierOf(dueBy, toOn)));
}

const touches = (fact: CircumstanceFacts, period: Period): boolean =>
  fact.impractical && overlaps(fact, period);

/** How many days of the absence count; 0 where no one found that it mattered. */
const away = (absence: AwayFacts, period: Period): number =>
  absence.impractical ? daysWithin(absence, period) : 0;
