import { firstWorkingDayOnOrAfter, isChristmasWeek, isTribunalWorkingDay } from '../calendar/working-days';
import {
  type CivilDate,
  type DayIfKnown,
  addDays,
  civilDateOf,
  laterOf,
  monthOf,
  yearOf,
} from '../civil-date';
import { monthsOf, workingDaysAfter } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import { type TimetableRow, inDueOrder, rowOf } from './row';

const AUGUST = 8;

/** The dated facts of an appeal about one decision, before any order. */
export interface AppealFacts {
  readonly decisionSentOn?: DayIfKnown;
  /** The decision is to cease to maintain the plan. */
  readonly ceasing?: boolean | undefined;
  readonly certificateIssuedOn?: DayIfKnown;
  readonly appealReceivedByTribunalOn?: DayIfKnown;
  readonly planEndedOn?: DayIfKnown;
  readonly appealReceivedByAuthorityOn?: DayIfKnown;
}

/** Every limit of an appeal up to the authority's response. */
export function appealTimetable(facts: AppealFacts, rules: RuleSet): readonly TimetableRow[] {
  return inDueOrder([...appealRows(facts, rules), ...responseRows(facts, rules)]);
}

/**
 * The last day to appeal and, on ceasing, the first day on which the plan may end.
 *
 * @rule Tribunal Procedure Rules 2008 rr12, 20(1)(c); CFA 2014 s45(4)
 */
function appealRows(facts: AppealFacts, rules: RuleSet): readonly TimetableRow[] {
  const triggerOn = facts.decisionSentOn;
  if (!triggerOn) return [];
  const dueBy = appealDueBy(triggerOn, facts.certificateIssuedOn, rules);
  const appeal = rowOf('APPEAL-2M', { dueBy, triggerOn, doneOn: facts.appealReceivedByTribunalOn });
  if (!facts.ceasing) return [appeal];
  return [
    appeal,
    rowOf('CEASE-EARLIEST', { dueBy: addDays(dueBy, 1), triggerOn, doneOn: facts.planEndedOn }),
  ];
}

/**
 * The last day on which the Tribunal must have the appeal: the later of two months from the decision and one
 * month from the mediation certificate, then moved off August, Christmas week, weekends and bank holidays.
 *
 * @rule Tribunal Procedure Rules 2008 rr12(2), (3)(a), 20(1)(c)
 */
export function appealDueBy(
  decisionSentOn: CivilDate,
  certificateIssuedOn: DayIfKnown,
  rules: RuleSet,
): CivilDate {
  const fromDecision = monthsOf(decisionSentOn, rules.monthsToAppeal);
  if (!certificateIssuedOn) return rolled(fromDecision);
  return rolled(laterOf(fromDecision, monthsOf(certificateIssuedOn, rules.monthsToAppealAfterCertificate)));
}

/** One pass only: a day that a weekend carries into August stays there. */
function rolled(day: CivilDate): CivilDate {
  if (monthOf(day) === AUGUST) return firstWorkingDayOnOrAfter(civilDateOf(yearOf(day), AUGUST + 1, 1));
  if (!isChristmasWeek(day)) return firstWorkingDayOnOrAfter(day);
  const newYear = monthOf(day) === 1 ? yearOf(day) : yearOf(day) + 1;
  return firstWorkingDayOnOrAfter(civilDateOf(newYear, 1, 2));
}

/**
 * The authority's response, in working days that leave out August and Christmas week.
 *
 * @rule Tribunal Procedure Rules 2008 rr12(3)(b), 21
 */
function responseRows(
  { appealReceivedByAuthorityOn: triggerOn }: AppealFacts,
  rules: RuleSet,
): readonly TimetableRow[] {
  if (!triggerOn) return [];
  const dueBy = workingDaysAfter(triggerOn, rules.workingDaysToAnswerAppeal, isTribunalWorkingDay);
  return [rowOf('TRIB-RESPONSE-30WD', { dueBy, triggerOn })];
}
