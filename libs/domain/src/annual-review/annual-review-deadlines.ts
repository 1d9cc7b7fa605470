import type { CivilDate } from '../civil-date';
import { earlierOf } from '../civil-date';
import type { DatedRule } from '../matter/deadline';
import { RULE_SETS, type RuleSets, ruleSet } from '../rule-set/rule-sets';
import type { ReviewFacts } from '../timetable/review-timetable';
import { reviewTimetable } from '../timetable/review-timetable';
import type { TimetableRow } from '../timetable/row';
import type { AnnualReview, ReviewYearStart } from './annual-review';

const YEAR_FACT: Record<
  ReviewYearStart,
  'planFirstMadeOn' | 'lastReviewCompletedOn' | 'reassessedPlanSentOn'
> = {
  planFirstMade: 'planFirstMadeOn',
  lastReview: 'lastReviewCompletedOn',
  reassessment: 'reassessedPlanSentOn',
};

/** Which rules bind this review, with their dates: what its deadline rows must say. */
export function annualReviewDeadlines(review: AnnualReview, sets: RuleSets = RULE_SETS): DatedRule[] {
  return reviewTimetable(factsOf(review), ruleSet(review.ruleSetId, sets)).map((row) => ({
    ...row,
    doneOn: row.rule === 'AR-LATEST-MEETING' ? review.meetingHeldOn : row.doneOn,
    over: isOver(review, row),
  }));
}

function factsOf(review: AnnualReview): ReviewFacts {
  return {
    [YEAR_FACT[review.yearFrom]]: review.yearFromOn,
    bornOn: review.bornOn,
    underFive: review.underFive,
    meetingOn: review.meetingHeldOn,
    invitationsGivenOn: review.invitedOn,
    reportSentOn: review.reportReceivedOn,
    decision: review.decision,
    decisionNotifiedOn: review.decisionNotifiedOn,
    amendmentNoticeSentOn: review.amendmentNoticeSentOn,
    noticeMethod: review.noticeMethod,
    finalSentOn: review.finalSentOn,
  };
}

/** Rules about a stage that is past can no longer be kept; all are over when the review has ended. */
function isOver({ state, endedOn }: AnnualReview, { rule }: TimetableRow): boolean {
  if (endedOn !== null) return true;
  switch (rule) {
    case 'AR-INVITE-2W':
    case 'AR-PAPERS-2W':
      return true;
    case 'AR-LATEST-MEETING':
    case 'AR-UNDER5-3M':
    case 'AR-UNDER5-6M':
      return (
        state !== 'scheduled' &&
        state !== 'invited' &&
        state !== 'meetingCancelled' &&
        state !== 'stageUnknown'
      );
    case 'AR-REPORT-2W':
      return state !== 'meetingHeld';
    case 'AR-REPS-15D':
    case 'AR-EARLIEST-FINAL':
      return state !== 'commentsWindow';
    default:
      return false;
  }
}

/**
 * The last day for the amended plan: the earlier of eight weeks from the notice and twelve from the meeting.
 *
 * @rule SEND Regs 2014 reg 22(3); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)
 */
export function operativeFinalDueBy(rows: readonly DatedRule[]): CivilDate | null {
  const dates = rows
    .filter(({ rule }) => rule === 'AR-FINAL-8W' || rule === 'AR-FINAL-12W')
    .map(({ dueBy }) => dueBy);
  return dates.length === 0 ? null : dates.reduce(earlierOf);
}

/** The last day of the twelve months, whichever rule they run under. */
export const reviewDueBy = (rows: readonly DatedRule[]): CivilDate | null =>
  rows.find(({ rule }) => rule.startsWith('AR-12M-'))?.dueBy ?? null;
