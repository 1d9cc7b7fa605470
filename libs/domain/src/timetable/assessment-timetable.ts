import { type CivilDate, type DayIfKnown, addDays } from '../civil-date';
import { daysBeginningWith, daysOf, weeksOf } from '../counting';
import { goesByPost, type SendingMethod, servedOn } from '../notice/served-on';
import type { RuleSet } from '../rule-set/rule-set';
import { adviceExcusedBy, excusedBy } from './exceptions';
import { type AdviceRequestFacts, BODIES_THAT_MUST_ANSWER, type ExcusingFacts } from './excusing-facts';
import { type TimetableRow, inDueOrder, rowOf } from './row';
import type { RuleId } from './rules';

export const ASSESSMENT_DECISIONS = ['assess', 'refuseToAssess', 'refuseToIssue'] as const;
export type AssessmentDecision = (typeof ASSESSMENT_DECISIONS)[number];

/** What starts the clock: a request, or without one the day the authority became responsible under section 24. */
export type AssessmentTrigger =
  | { readonly receivedOn: CivilDate; readonly becameResponsibleOn?: null | undefined }
  | { readonly receivedOn?: null | undefined; readonly becameResponsibleOn: CivilDate };

/** The dated facts of an assessment. `refuseToIssue` means it was carried out and no plan is needed. */
export type AssessmentFacts = ExcusingFacts &
  AssessmentTrigger & {
    readonly decision?: AssessmentDecision | null | undefined;
    /** The day the family was told whether there will be an assessment. */
    readonly decisionNotifiedOn?: DayIfKnown;
    /** The day the family was told that there will be no plan. */
    readonly refusalNotifiedOn?: DayIfKnown;
    readonly draftSentOn?: DayIfKnown;
    readonly draftMethod?: SendingMethod | null | undefined;
    readonly schoolConsultationsSentOn?: readonly CivilDate[] | undefined;
    readonly finalSentOn?: DayIfKnown;
  };

/** What is known of the draft plan, in an assessment or a re-assessment. */
export type DraftFacts = Pick<AssessmentFacts, 'draftSentOn' | 'draftMethod' | 'finalSentOn'>;

/** Every limit of an assessment. A refusal to assess has its own limit and no other. */
export function assessmentTimetable(facts: AssessmentFacts, rules: RuleSet): readonly TimetableRow[] {
  const triggerOn = assessmentTriggerOn(facts);
  if (facts.decision === 'refuseToAssess') return [refusalRow(facts, triggerOn, rules)];
  const decide = decideRow(facts, triggerOn, rules);
  const rest =
    facts.decision === 'refuseToIssue'
      ? [noPlanRow(facts, triggerOn, rules)]
      : [...draftRows(facts, rules), ...consultationRows(facts, rules), ...planRows(facts, triggerOn, rules)];
  return inDueOrder([decide, ...adviceRows(facts, rules), ...rest]);
}

/** The day the assessment's clock started. */
export function assessmentTriggerOn(trigger: AssessmentTrigger): CivilDate {
  return trigger.receivedOn ?? trigger.becameResponsibleOn;
}

/**
 * The last day for deciding whether to assess, with no exception: it is not excused by anything.
 *
 * @rule CFA 2014 s36(5); SEND Regs 2014 reg 4(1)
 */
function refusalRow(facts: AssessmentFacts, triggerOn: CivilDate, rules: RuleSet): TimetableRow {
  const dueBy = weeksOf(triggerOn, rules.weeksToDecideToAssess);
  return rowOf('EHCNA-6W-REFUSE', { dueBy, triggerOn, doneOn: facts.decisionNotifiedOn });
}

/**
 * The last day for telling the family whether there will be an assessment.
 *
 * @rule SEND Regs 2014 reg 5(1), (4)
 */
function decideRow(facts: AssessmentFacts, triggerOn: CivilDate, rules: RuleSet): TimetableRow {
  const dueBy = weeksOf(triggerOn, rules.weeksToDecideToAssess);
  return excusableRow('EHCNA-6W', facts, { triggerOn, dueBy, doneOn: facts.decisionNotifiedOn }, rules);
}

/**
 * The last day for telling the family that there will be no plan. It binds no decision to make one.
 *
 * @rule CFA 2014 s36(9); SEND Regs 2014 reg 10(1), (4)
 */
function noPlanRow(facts: AssessmentFacts, triggerOn: CivilDate, rules: RuleSet): TimetableRow {
  const dueBy = weeksOf(triggerOn, rules.weeksToRefusePlan);
  return excusableRow('EHCNA-16W', facts, { triggerOn, dueBy, doneOn: facts.refusalNotifiedOn }, rules);
}

/**
 * The last day for sending the final plan, and our own target for serving the draft.
 *
 * @rule SEND Regs 2014 reg 13(1), (2), (3)
 */
function planRows(facts: AssessmentFacts, triggerOn: CivilDate, rules: RuleSet): readonly TimetableRow[] {
  const dueBy = weeksOf(triggerOn, rules.weeksToFinalPlan);
  return [
    rowOf('DRAFT-LATEST-SERVE', { dueBy: addDays(dueBy, -rules.daysToComment), triggerOn }),
    excusableRow('PLAN-20W', facts, { triggerOn, dueBy, doneOn: facts.finalSentOn }, rules),
  ];
}

/** The last day for each advice request; the same in an assessment and in a re-assessment. */
export const adviceRows = (facts: ExcusingFacts, rules: RuleSet): readonly TimetableRow[] =>
  facts.adviceRequests.map((request, place) => adviceRow(facts, request, place, rules));

/**
 * The last day for one advice request. A body under section 31 has six weeks by law from the day the request
 * reached it; everyone else has the Code's six weeks from the day it was sent.
 *
 * @rule CFA 2014 s31; SEND Regs 2014 reg 8; SEND Code of Practice 2015 para 9.52
 */
function adviceRow(
  facts: ExcusingFacts,
  request: AdviceRequestFacts,
  place: number,
  rules: RuleSet,
): TimetableRow {
  const subject = request.id ?? String(place);
  const doneOn = request.repliedOn;
  if (!mustAnswer(request)) {
    const dueBy = weeksOf(request.sentOn, rules.weeksForAdviceInGuidance);
    return rowOf('ADVICE-6W-CODE', { dueBy, triggerOn: request.sentOn, doneOn, subject });
  }
  const triggerOn = request.receivedOn ?? request.sentOn;
  const dueBy = weeksOf(triggerOn, rules.weeksForAdvice);
  const exceptions = adviceExcusedBy(facts, request, { triggerOn, dueBy }, rules);
  return rowOf('ADVICE-6W', { dueBy, triggerOn, doneOn, exceptions, subject });
}

/** Whether whoever was asked is bound to answer by law, and not by guidance alone. */
export const mustAnswer = ({ from }: Pick<AdviceRequestFacts, 'from'>): boolean =>
  BODIES_THAT_MUST_ANSWER.some((body) => body === from);

/**
 * The family's fifteen days on the draft plan, which begin with the day of service, and the first day after
 * them.
 *
 * @rule CFA 2014 ss38, 39(7); SEND Regs 2014 reg 13(1)
 */
export function draftRows(facts: DraftFacts, rules: RuleSet): readonly TimetableRow[] {
  if (!facts.draftSentOn) return [];
  const method = facts.draftMethod ?? 'email';
  const triggerOn = servedOn(facts.draftSentOn, method);
  const servedByPost = goesByPost(method);
  const dueBy = daysBeginningWith(triggerOn, rules.daysToComment);
  return [
    rowOf('DRAFT-15D', { dueBy, triggerOn, servedByPost }),
    rowOf('DRAFT-EARLIEST-FINAL', {
      dueBy: addDays(dueBy, 1),
      triggerOn,
      servedByPost,
      doneOn: facts.finalSentOn,
    }),
  ];
}

/**
 * The last day for each school or authority consulted to answer. Silence is no answer and stops nothing.
 *
 * @rule CFA 2014 ss39(2), 40(3); SEND Code of Practice 2015 para 9.83
 */
function consultationRows(facts: AssessmentFacts, rules: RuleSet): readonly TimetableRow[] {
  return (facts.schoolConsultationsSentOn ?? []).map((sentOn, place) =>
    rowOf('SCHOOL-CONSULT-15D', {
      dueBy: daysOf(sentOn, rules.daysToAnswerConsultation),
      triggerOn: sentOn,
      subject: String(place),
    }),
  );
}

function excusableRow(
  rule: RuleId,
  facts: ExcusingFacts,
  limit: { triggerOn: CivilDate; dueBy: CivilDate; doneOn: DayIfKnown },
  rules: RuleSet,
): TimetableRow {
  return rowOf(rule, { ...limit, exceptions: excusedBy(facts, limit, rules) });
}
