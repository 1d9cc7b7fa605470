import type { AdviceRequest, AdviceType } from '../advice/advice-request';
import { isAdviceOpen } from '../advice/advice-request';
import type { CivilDate } from '../civil-date';
import type { DatedRule } from '../matter/deadline';
import { ruleSet } from '../rule-set/rule-sets';
import type { AssessmentFacts } from '../timetable/assessment-timetable';
import { assessmentTimetable } from '../timetable/assessment-timetable';
import type { AdviceRequestFacts, AdviceSource } from '../timetable/excusing-facts';
import { NOTHING_EXCUSING } from '../timetable/excusing-facts';
import type { TimetableRow } from '../timetable/row';
import type { Assessment } from './assessment';
import type { AssessmentFile } from './assessment-file';

/** Whom the timetable takes the adviser for: only a health body is bound by law to its six weeks. */
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

/** Which rules bind this assessment, with their dates: what its deadline rows must say. */
export function assessmentDeadlines({
  assessment,
  adviceRequests,
}: Pick<AssessmentFile, 'assessment' | 'adviceRequests'>): DatedRule[] {
  const rows = assessmentTimetable(factsOf(assessment, adviceRequests), ruleSet(assessment.ruleSetId));
  const open = new Set(adviceRequests.filter(isAdviceOpen).map(({ id }) => id));
  return rows.map((row) => ({
    ...row,
    exceptions: reportedException(assessment, row),
    doneOn: row.rule === 'DRAFT-LATEST-SERVE' ? assessment.draftSentOn : row.doneOn,
    over: isOver(assessment, row, open),
  }));
}

function factsOf(assessment: Assessment, adviceRequests: readonly AdviceRequest[]): AssessmentFacts {
  const { receivedOn, decisionNotifiedOn, refusalNotifiedOn, draftSentOn, draftMethod, finalSentOn } =
    assessment;
  return {
    ...NOTHING_EXCUSING,
    receivedOn,
    decision: decisionOf(assessment),
    decisionNotifiedOn,
    refusalNotifiedOn,
    draftSentOn,
    draftMethod,
    finalSentOn,
    adviceRequests: adviceRequests.flatMap(adviceFacts),
  };
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

function adviceFacts({
  id,
  adviceType,
  sentOn,
  bodyReceivedOn,
  receivedOn,
}: AdviceRequest): AdviceRequestFacts[] {
  if (sentOn === null) return [];
  return [{ id, from: ADVICE_FROM[adviceType], sentOn, receivedOn: bodyReceivedOn, repliedOn: receivedOn }];
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
