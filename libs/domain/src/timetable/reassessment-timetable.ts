import { type CivilDate, type DayIfKnown, addMonths } from '../civil-date';
import { daysOf, weeksOf } from '../counting';
import type { RuleSet } from '../rule-set/rule-set';
import { excusedBy } from './exceptions';
import type { ExcusingFacts } from './excusing-facts';
import { type TimetableRow, inDueOrder, rowOf } from './row';

/** The dated facts of a re-assessment: asked for, or decided by the authority of its own accord. */
export interface ReassessmentFacts extends ExcusingFacts {
  readonly receivedOn?: DayIfKnown;
  readonly ownDecisionOn?: DayIfKnown;
  readonly decision?: 'reassess' | 'refuse' | null | undefined;
  readonly decisionNotifiedOn?: DayIfKnown;
  readonly finalSentOn?: DayIfKnown;
}

/** Every limit of a re-assessment. Its advice and draft have the same limits as an assessment's. */
export function reassessmentTimetable(facts: ReassessmentFacts, rules: RuleSet): readonly TimetableRow[] {
  return inDueOrder([...answerRows(facts, rules), ...planRows(facts, rules)]);
}

/**
 * The answer to the request: 15 calendar days, with no exception.
 *
 * @rule SEND Regs 2014 reg 25(1)
 */
function answerRows(
  { receivedOn, decisionNotifiedOn }: ReassessmentFacts,
  rules: RuleSet,
): readonly TimetableRow[] {
  if (!receivedOn) return [];
  const dueBy = daysOf(receivedOn, rules.daysToAnswerReassessmentRequest);
  return [rowOf('REASSESS-15D', { dueBy, triggerOn: receivedOn, doneOn: decisionNotifiedOn })];
}

/**
 * The final plan, counted from the day the decision was notified and not from the request.
 *
 * @rule SEND Regs 2014 reg 27(2), (3)
 */
function planRows(facts: ReassessmentFacts, rules: RuleSet): readonly TimetableRow[] {
  const agreedOn = facts.decision === 'reassess' ? facts.decisionNotifiedOn : null;
  const triggerOn = facts.ownDecisionOn ?? agreedOn;
  if (!triggerOn) return [];
  const dueBy = weeksOf(triggerOn, rules.weeksToFinalAfterReassessmentDecision);
  const exceptions = excusedBy(facts, { triggerOn, dueBy }, rules);
  return [rowOf('REASSESS-14W', { dueBy, triggerOn, doneOn: facts.finalSentOn, exceptions })];
}

/**
 * Whether the authority may refuse because it assessed within the six months before the request. It may still
 * agree.
 *
 * @rule SEND Regs 2014 reg 24(a)
 */
export function reassessmentBarred(
  receivedOn: CivilDate,
  lastAssessedOn: CivilDate,
  rules: RuleSet,
): boolean {
  return (
    lastAssessedOn >= addMonths(receivedOn, -rules.monthsBarringReassessment) && lastAssessedOn < receivedOn
  );
}
