import {
  laterOf,
  REVIEW_OPEN_STATES,
  scheduledReview,
  type AnnualReview,
  type AnnualReviewState,
  type CivilDate,
  type Plan,
} from '@ehc/domain';
import { latestOf } from './assessment-facts';
import type { FromRow, RowReport } from './caseload-case';
import type { CaseloadReview } from './records';

/** Who leads the reviews of a child, and where. */
export interface Leading {
  readonly settingId: string | null;
  readonly bornOn: CivilDate;
}

const BEFORE_MEETING: readonly AnnualReviewState[] = ['scheduled', 'invited', 'meetingCancelled'];

/** A review as a row tells it. */
export function reviewFacts(
  row: FromRow<CaseloadReview>,
  id: string,
  plan: Plan,
  leading: Leading,
  report: RowReport,
): AnnualReview {
  const { record } = row;
  const yearFromOn = record.reviewYearFrom;
  const yearFrom = yearFromOn === plan.firstMadeOn ? 'planFirstMade' : 'lastReview';
  const ledBy = leaderOf(record, leading);
  const beginning = beginningOf(id, plan, leading, ledBy);
  const blank = scheduledReview({ ...beginning, yearFrom, yearFromOn });
  const days = {
    meetingHeldOn: BEFORE_MEETING.includes(record.stage) ? null : record.meetingOn,
    reportReceivedOn: record.reportReceivedOn,
    decision: record.decision,
    decisionNotifiedOn: record.decisionNotifiedOn,
    amendmentNoticeSentOn: record.amendmentNoticeSentOn,
    noticeMethod: record.amendmentNoticeSentOn === null ? null : ('email' as const),
    finalSentOn: record.finalSentOn,
  };
  return { ...blank, ...days, ...stageOf(row, yearFromOn, report) };
}

/** The review that runs where the files tell of none: its twelve months began with the last one, or with the plan. */
export function runningReview(
  id: string,
  plan: Plan,
  lastReviewOn: CivilDate | null,
  leading: Leading,
): AnnualReview {
  const ledBy = leading.settingId === null ? 'authority' : 'setting';
  const beginning = beginningOf(id, plan, leading, ledBy);
  return lastReviewOn === null
    ? scheduledReview({ ...beginning, yearFrom: 'planFirstMade', yearFromOn: plan.firstMadeOn })
    : scheduledReview({ ...beginning, yearFrom: 'lastReview', yearFromOn: lastReviewOn });
}

const beginningOf = (
  id: string,
  { id: planId, authorityId, childId }: Plan,
  { settingId, bornOn }: Leading,
  ledBy: AnnualReview['ledBy'],
) => ({ id, authorityId, childId, planId, bornOn, ledBy, organisationId: settingId });

/** The school leads, where the child has one, unless the file says that before the report we are waited for. */
function leaderOf({ waitingFor, stage }: CaseloadReview, { settingId }: Leading): AnnualReview['ledBy'] {
  if (waitingFor === 'setting') return 'setting';
  const isBeforeReport = BEFORE_MEETING.includes(stage) || stage === 'meetingHeld';
  if (waitingFor === 'caseworker' && isBeforeReport) return 'authority';
  return settingId === null ? 'authority' : 'setting';
}

function stageOf(
  row: FromRow<CaseloadReview>,
  yearFromOn: CivilDate,
  report: RowReport,
): Pick<AnnualReview, 'state' | 'stateSince' | 'completedOn' | 'endedOn'> {
  const { record } = row;
  const { stage, waitingFor, waitingSince } = record;
  if (!REVIEW_OPEN_STATES.includes(stage)) return endOf(row, yearFromOn, report);
  const isUnclassified = waitingFor === 'unclassified' && stage !== 'stageUnknown';
  if (isUnclassified)
    report.guess(row, 'stage', 'It waits for somebody unclassified, so we took the stage as not known.');
  else reportOther(row, report);
  const known = reachedOn(record, yearFromOn);
  const stateSince = waitingSince === null ? known : laterOf(known, waitingSince);
  const state = isUnclassified ? 'stageUnknown' : stage;
  return { state, stateSince, completedOn: null, endedOn: null };
}

/** The last day that the row gives for what led to its stage. */
function reachedOn(record: CaseloadReview, yearFromOn: CivilDate): CivilDate {
  if (BEFORE_MEETING.includes(record.stage)) return yearFromOn;
  const { meetingOn, reportReceivedOn, decisionNotifiedOn, amendmentNoticeSentOn } = record;
  return latestOf(yearFromOn, meetingOn, reportReceivedOn, decisionNotifiedOn, amendmentNoticeSentOn);
}

function endOf(row: FromRow<CaseloadReview>, yearFromOn: CivilDate, report: RowReport) {
  const { record } = row;
  const { stage, decision, finalSentOn, decisionNotifiedOn } = record;
  const told = decision === 'amend' ? finalSentOn : (finalSentOn ?? decisionNotifiedOn);
  const endedOn = told ?? reachedOn(record, yearFromOn);
  if (told === null)
    report.guess(
      row,
      'final_sent_on',
      `No day tells when this review ended. We took ${endedOn}, the last day that the row gives.`,
    );
  return { state: stage, stateSince: endedOn, completedOn: stage === 'complete' ? endedOn : null, endedOn };
}

const WHO_WAITS: Partial<Record<AnnualReviewState, readonly string[]>> = {
  stageUnknown: ['unclassified'],
  scheduled: ['setting', 'caseworker', 'nobody'],
  invited: ['setting', 'caseworker'],
  meetingCancelled: ['setting', 'caseworker'],
  meetingHeld: ['setting', 'caseworker'],
  decisionDue: ['caseworker'],
  commentsWindow: ['family', 'caseworker'],
};

function reportOther(row: FromRow<CaseloadReview>, report: RowReport): void {
  const { stage, waitingFor } = row.record;
  if (waitingFor === null || WHO_WAITS[stage]?.includes(waitingFor) === true) return;
  const message = `At the stage ${stage} a review does not wait for ${waitingFor}. We took the stage as it is.`;
  report.query(row, 'waiting_for', 'waitingForDiffers', message);
}
