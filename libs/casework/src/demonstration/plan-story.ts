import type { CivilDate, ReviewYearStart } from '@ehc/domain';
import type { CompletedReview } from './review-dates';

/** At what stage the open review of a plan stands on the as-at day. */
export type OpenStage =
  | 'stageUnknown'
  | 'scheduled'
  | 'invited'
  | 'meetingCancelled'
  | 'meetingHeld'
  | 'decisionDue'
  | 'commentsWindow';

/** How far the open review has come, with its days; those after the stage are null. */
export interface OpenReview {
  readonly stage: OpenStage;
  readonly invitedOn: CivilDate | null;
  readonly cancelledOn: CivilDate | null;
  readonly meetingOn: CivilDate | null;
  readonly reportOn: CivilDate | null;
  readonly noticeOn: CivilDate | null;
}

/** All that is decided about one current plan before a single step is played. */
export interface PlanStory {
  readonly ledByAuthority: boolean;
  readonly firstMadeOn: CivilDate;
  /** The assessment that led to it, where it was made in the months told of. */
  readonly assessed: { readonly receivedOn: CivilDate; readonly inTime: boolean } | null;
  /** What the first review told of runs from. */
  readonly yearFrom: ReviewYearStart;
  readonly yearFromOn: CivilDate;
  /** Oldest first; each runs from the decision of the one before. */
  readonly completed: readonly CompletedReview[];
  readonly open: OpenReview;
}

export const NOTHING_DONE: OpenReview = {
  stage: 'scheduled',
  invitedOn: null,
  cancelledOn: null,
  meetingOn: null,
  reportOn: null,
  noticeOn: null,
};
