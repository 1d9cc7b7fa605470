import { annualReviewMachine, PARTIES } from '@ehc/domain';
import type { AnnualReviewState, CivilDate } from '@ehc/domain';
import type { ChildrenSeen } from './children-seen';
import { knownChild } from './known-child';
import type { CaseloadReview } from './records';
import type { Row } from './row';

export const REVIEW_STAGES = Object.keys(annualReviewMachine.states) as AnnualReviewState[];
/** Stages in which the day of the meeting may be still to come. */
const BEFORE_MEETING: readonly AnnualReviewState[] = [
  'stageUnknown',
  'scheduled',
  'invited',
  'meetingCancelled',
];
export const REVIEW_DECISIONS = ['maintain', 'amend', 'cease'] as const;

/** Reads a row of reviews.csv; null where the row cannot come in. */
export function readReview(row: Row, seen: ChildrenSeen): CaseloadReview | null {
  const childRef = knownChild(row, seen);
  const reviewYearFrom = row.needed('review_year_from') === null ? null : row.pastDay('review_year_from');
  const days = row.inOrder({
    review_year_from: reviewYearFrom,
    meeting_on: row.day('meeting_on'),
    report_received_on: row.pastDay('report_received_on'),
    decision_notified_on: row.pastDay('decision_notified_on'),
    amendment_notice_sent_on: row.pastDay('amendment_notice_sent_on'),
    final_sent_on: row.pastDay('final_sent_on'),
  });
  const rest = {
    meetingOn: days.meeting_on,
    reportReceivedOn: days.report_received_on,
    decision: row.code('decision', REVIEW_DECISIONS),
    decisionNotifiedOn: days.decision_notified_on,
    amendmentNoticeSentOn: days.amendment_notice_sent_on,
    finalSentOn: days.final_sent_on,
    waitingFor: row.code('waiting_for', PARTIES),
    waitingSince: row.pastDay('waiting_since'),
  };
  const given = row.code('stage', REVIEW_STAGES);
  const mayBeToCome = given === null || BEFORE_MEETING.includes(given);
  const meetingOn = mayBeToCome ? rest.meetingOn : row.notInFuture('meeting_on', rest.meetingOn);
  const stage = given ?? stageFromDays(row, rest);
  if (
    childRef === null ||
    reviewYearFrom === null ||
    isBeforePlan(row, reviewYearFrom, seen.planOf(childRef))
  )
    return null;
  return { ...rest, meetingOn, childRef, reviewYearFrom, stage };
}

function isBeforePlan(row: Row, from: CivilDate, planMadeOn: CivilDate | null): boolean {
  if (planMadeOn === null) {
    row.query(
      'review_year_from',
      'noPlan',
      'children.csv gives no plan_first_made_on for this child. Give it.',
    );
    return false;
  }
  if (from >= planMadeOn) return false;
  row.error(
    'review_year_from',
    'beforePlan',
    `review_year_from, ${from}, is before the plan was made, ${planMadeOn}.`,
  );
  return true;
}

type StageFacts = Omit<CaseloadReview, 'childRef' | 'reviewYearFrom' | 'stage'>;

function stageFromDays(row: Row, facts: StageFacts): AnnualReviewState {
  const isOver =
    facts.finalSentOn !== null || (facts.decisionNotifiedOn !== null && facts.decision !== 'amend');
  const found: readonly (readonly [AnnualReviewState, boolean, string])[] = [
    ['complete', isOver, 'because the decision or the final plan was sent'],
    ['commentsWindow', facts.amendmentNoticeSentOn !== null, 'because amendment_notice_sent_on is given'],
    [
      'decisionDue',
      facts.decisionNotifiedOn !== null,
      'because the decision is to amend, but no notice was sent',
    ],
    ['decisionDue', facts.reportReceivedOn !== null, 'because report_received_on is given'],
    ['invited', row.isInFuture(facts.meetingOn), 'because meeting_on is still to come'],
    ['meetingHeld', facts.meetingOn !== null, 'because meeting_on is past'],
  ];
  const [stage, , why] = found.find(([, holds]) => holds) ?? [
    'stageUnknown',
    true,
    'because no day is given',
  ];
  row.guess('stage', stage, why);
  return stage;
}
