import { dueByOf } from '../assessment/assessment-deadlines';
import { addDays } from '../civil-date';
import type { DatedRule } from '../matter/deadline';
import type { Party } from '../matter/parties';
import type { DeclaredWait } from '../matter/wait';
import { dayAfter } from '../matter/wait';
import type { AnnualReview } from './annual-review';
import { operativeFinalDueBy, reviewDueBy } from './annual-review-deadlines';

/** How long before the latest meeting date the school is first waited on, in days. */
const DAYS_TO_ARRANGE_MEETING = 28;

/** The waits that a review's state calls for. Some end by the calendar alone, and say so beforehand. */
export function annualReviewWaits(review: AnnualReview, rows: readonly DatedRule[]): DeclaredWait[] {
  const { state, stateSince: from, ledBy, organisationId } = review;
  const leader: Pick<DeclaredWait, 'waitingOn' | 'organisationId'> =
    ledBy === 'setting' ? { waitingOn: 'setting', organisationId } : { waitingOn: 'caseworker' };
  switch (state) {
    case 'stageUnknown':
      return [{ step: 'sayWhoIsWaitedFor', waitingOn: 'unclassified', from, dueBy: reviewDueBy(rows) }];
    case 'scheduled':
      return scheduledWaits(review, rows, leader);
    case 'meetingCancelled':
      return [{ step: 'arrangeMeeting', ...leader, from, dueBy: dueByOf(rows, 'AR-LATEST-MEETING') }];
    case 'invited':
      return [{ step: 'holdMeeting', ...leader, from, dueBy: dueByOf(rows, 'AR-LATEST-MEETING') }];
    case 'meetingHeld':
      return [{ step: 'sendReport', ...leader, from, dueBy: dueByOf(rows, 'AR-REPORT-2W') }];
    case 'decisionDue':
      return [decisionWait(review, rows)];
    case 'commentsWindow':
      return commentsWaits(review, rows);
    default:
      return [];
  }
}

function scheduledWaits(
  { stateSince }: AnnualReview,
  rows: readonly DatedRule[],
  leader: { readonly waitingOn: Party; readonly organisationId?: string | null },
): DeclaredWait[] {
  const latestMeeting = dueByOf(rows, 'AR-LATEST-MEETING');
  const bites = latestMeeting === null ? stateSince : addDays(latestMeeting, -DAYS_TO_ARRANGE_MEETING);
  const arrange = { step: 'arrangeMeeting', ...leader, dueBy: latestMeeting } as const;
  if (bites <= stateSince) return [{ ...arrange, from: stateSince }];
  return [
    { step: 'reviewLater', waitingOn: 'nobody', from: stateSince, until: bites },
    { ...arrange, from: bites },
  ];
}

function decisionWait({ stateSince, decision }: AnnualReview, rows: readonly DatedRule[]): DeclaredWait {
  const step = decision === 'amend' ? 'sendAmendments' : 'decideReview';
  return {
    step,
    waitingOn: 'caseworker',
    from: stateSince,
    dueBy: dueByOf(rows, 'AR-DECISION-4W') ?? reviewDueBy(rows),
  };
}

function commentsWaits({ stateSince }: AnnualReview, rows: readonly DatedRule[]): DeclaredWait[] {
  const lastDay = dueByOf(rows, 'AR-REPS-15D') ?? stateSince;
  const over = dayAfter(lastDay);
  const issue = {
    step: 'issueAmendedPlan',
    waitingOn: 'caseworker',
    dueBy: operativeFinalDueBy(rows),
  } as const;
  if (over <= stateSince) return [{ ...issue, from: stateSince }];
  return [
    { step: 'commentOnAmendments', waitingOn: 'family', from: stateSince, until: over, dueBy: lastDay },
    { ...issue, from: over },
  ];
}
