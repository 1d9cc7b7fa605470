import type { SendingMethod } from '../notice/served-on';
import type { ReviewDecision } from '../timetable/review-timetable';
import type { CivilDate } from '../civil-date';
import type { AnnualReviewState } from './annual-review.machine';

/** What the year of a review runs from; each has a limit of its own. */
export const REVIEW_YEAR_STARTS = ['planFirstMade', 'lastReview', 'reassessment'] as const;
export type ReviewYearStart = (typeof REVIEW_YEAR_STARTS)[number];

/** One annual review: the whole cycle, from the invitation to the decision that the family is told. */
export interface AnnualReview {
  readonly id: string;
  readonly authorityId: string;
  readonly childId: string;
  readonly planId: string;
  readonly ruleSetId: string;
  readonly state: AnnualReviewState;
  /** The day on which it came to its present state. */
  readonly stateSince: CivilDate;
  readonly yearFrom: ReviewYearStart;
  readonly yearFromOn: CivilDate;
  readonly bornOn: CivilDate;
  /** The child was under five when the year began. */
  readonly underFive: boolean;
  /** Who convenes the meeting and writes the report. */
  readonly ledBy: 'setting' | 'authority';
  /** The school or setting that leads it. */
  readonly organisationId: string | null;
  readonly invitedOn: CivilDate | null;
  readonly meetingHeldOn: CivilDate | null;
  readonly reportReceivedOn: CivilDate | null;
  readonly decision: ReviewDecision | null;
  readonly decisionNotifiedOn: CivilDate | null;
  /** The notice **with** the proposed amendments. */
  readonly amendmentNoticeSentOn: CivilDate | null;
  readonly noticeMethod: SendingMethod | null;
  /** The day on which the amended plan was sent, or the family was told that it will not be amended after all. */
  readonly finalSentOn: CivilDate | null;
  /** Completed: decision to keep or cease told; for amend, `finalSentOn`. */
  readonly completedOn: CivilDate | null;
  /** The day on which it stopped being open, completed or not. */
  readonly endedOn: CivilDate | null;
}
