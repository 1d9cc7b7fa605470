import type { AdviceRequest, AdviceType } from '../advice/advice-request';
import { isAdviceOpen } from '../advice/advice-request';
import type { CivilDate } from '../civil-date';
import { excusingFactsOf, missedAppointmentsOf } from '../exception/excusing-facts-of';
import type { RecordedException } from '../exception/recorded-exception';
import type { DatedRule } from '../matter/deadline';
import type { RuleSet } from '../rule-set/rule-set';
import { ruleSet } from '../rule-set/rule-sets';
import type { AssessmentFacts } from '../timetable/assessment-timetable';
import { adviceRows, assessmentTimetable, draftRows, mustAnswer } from '../timetable/assessment-timetable';
import type { AdviceRequestFacts, AdviceSource, ExcusingFacts } from '../timetable/excusing-facts';
import { reassessmentTimetable } from '../timetable/reassessment-timetable';
import { inDueOrder, type TimetableRow } from '../timetable/row';
import type { Assessment } from './assessment';
import type { AssessmentFactsOnFile } from './assessment-file';

/**
 * Whom the timetable takes the adviser for: only a health body is bound by law to its six weeks. Whether a setting
 * is a school or a nursery matters for its closure alone, and there the recorded exception says it.
 */
const ADVICE_FROM: Record<AdviceType, AdviceSource> = {
  family: 'other',
  setting: 'school',
  health: 'healthBody',
  psychological: 'educationalPsychologist',
  socialCare: 'socialCare',
  sensory: 'other',
  preparingForAdulthood: 'other',
  other: 'other',
};

/** Whether the adviser is bound by law to the six weeks, and can be excused from them. */
export const mustAnswerByLaw = ({ adviceType }: Pick<AdviceRequest, 'adviceType'>): boolean =>
  mustAnswer({ from: ADVICE_FROM[adviceType] });

/** Which rules bind this assessment, with their dates: what its deadline rows must say. */
export function assessmentDeadlines(file: AssessmentFactsOnFile): DatedRule[] {
  const { assessment, adviceRequests } = file;
  const open = new Set(adviceRequests.filter(isAdviceOpen).map(({ id }) => id));
  return timetableOf(file).map((row) => ({
    ...row,
    exceptions: reportedException(assessment, row),
    doneOn: row.rule === 'DRAFT-LATEST-SERVE' ? assessment.draftSentOn : row.doneOn,
    over: isOver(assessment, row, open),
  }));
}

function timetableOf({
  assessment,
  adviceRequests,
  exceptions,
}: AssessmentFactsOnFile): readonly TimetableRow[] {
  const excusing: ExcusingFacts = {
    ...excusingFactsOf(exceptions),
    adviceRequests: adviceRequests.flatMap((request) => adviceFacts(request, exceptions)),
  };
  const rules = ruleSet(assessment.ruleSetId);
  if (assessment.kind === 'reassessment') return reassessmentRows(assessment, excusing, rules);
  const { receivedOn, decisionNotifiedOn, refusalNotifiedOn, draftSentOn, draftMethod, finalSentOn } =
    assessment;
  const decision = decisionOf(assessment);
  const done = { decisionNotifiedOn, refusalNotifiedOn, draftSentOn, draftMethod, finalSentOn };
  return assessmentTimetable({ ...excusing, receivedOn, decision, ...done }, rules);
}

/**
 * The limits of a re-assessment: its own for the answer and the plan, and those of any assessment for advice and
 * the draft (regulations 25 to 27). Until the decision there is no limit for the plan, and after a refusal nothing
 * else is due.
 */
function reassessmentRows(
  assessment: Assessment,
  excusing: ExcusingFacts,
  rules: RuleSet,
): readonly TimetableRow[] {
  const { receivedOn, decisionNotifiedOn, finalSentOn, state } = assessment;
  const decision = state === 'refused' ? 'refuse' : 'reassess';
  const own = reassessmentTimetable(
    { ...excusing, receivedOn, decision, decisionNotifiedOn, finalSentOn },
    rules,
  );
  if (decision === 'refuse') return own;
  return inDueOrder([...own, ...adviceRows(excusing, rules), ...draftRows(assessment, rules)]);
}

function decisionOf({
  decisionNotifiedOn,
  refusalNotifiedOn,
  state,
}: Assessment): AssessmentFacts['decision'] {
  if (refusalNotifiedOn !== null) return 'refuseToIssue';
  if (state === 'refused') return 'refuseToAssess';
  return decisionNotifiedOn === null ? null : 'assess';
}

function adviceFacts(
  { id, adviceType, sentOn, bodyReceivedOn, receivedOn }: AdviceRequest,
  exceptions: readonly RecordedException[],
): AdviceRequestFacts[] {
  if (sentOn === null) return [];
  const missedAppointmentsOn = missedAppointmentsOf(exceptions, id);
  const answer = { receivedOn: bodyReceivedOn, repliedOn: receivedOn, missedAppointmentsOn };
  return [{ id, from: ADVICE_FROM[adviceType], sentOn, ...answer }];
}

/**
 * The exceptions to the final plan's limit. An old record says that one applied, and not which.
 *
 * @rule SEND Regs 2014 reg 13(3)
 */
function reportedException({ exceptionReported }: Assessment, row: TimetableRow): readonly string[] {
  if (!exceptionReported || row.rule !== 'PLAN-20W') return row.exceptions;
  return [...row.exceptions, 'reported'];
}

function isOver(
  { state, endedOn }: Assessment,
  { rule, subject }: TimetableRow,
  openAdvice: Set<string>,
): boolean {
  if (endedOn !== null) return true;
  if (rule === 'ADVICE-6W' || rule === 'ADVICE-6W-CODE') return subject === null || !openAdvice.has(subject);
  if (rule === 'DRAFT-15D' || rule === 'DRAFT-EARLIEST-FINAL') return state !== 'draftSent';
  return false;
}

/** The day by which a step under a rule is due, where the rule binds. */
export const dueByOf = (
  rows: readonly DatedRule[],
  rule: string,
  subject: string | null = null,
): CivilDate | null => rows.find((row) => row.rule === rule && row.subject === subject)?.dueBy ?? null;
