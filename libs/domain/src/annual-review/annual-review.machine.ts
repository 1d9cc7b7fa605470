import type { CivilDate } from '../civil-date';
import { machineFor } from '../machine/machine';

/** What the rules need to know about a step on an annual review. */
export interface AnnualReviewFacts {
  readonly on: CivilDate;
  readonly proposedAmendments: number;
  /** Why the decision is taken without the school's report, or the meeting was cancelled. */
  readonly reason: string | null;
  /** First day on which the amended plan may be sent. */
  readonly earliestFinalOn: CivilDate | null;
}

/**
 * Amending starts with the notice that lists the amendments.
 *
 * @rule SEND Regs 2014 reg 22(2)(a)
 */
const amendmentsListed = {
  code: 'amendmentsMissing',
  message: 'Add at least one proposed amendment',
  field: 'amendments',
  holds: ({ proposedAmendments }: AnnualReviewFacts) => proposedAmendments > 0,
};

/**
 * The amended plan waits until the family's time to comment is over.
 *
 * @rule SEND Regs 2014 reg 22(2)(c)
 */
const commentsOver = {
  code: 'commentsWindowOpen',
  message: 'The family still has time to comment on the proposed amendments',
  holds: ({ on, earliestFinalOn }: AnnualReviewFacts) => earliestFinalOn === null || on >= earliestFinalOn,
};

const reasonGiven = {
  code: 'reasonMissing',
  message: 'Give the reason',
  field: 'reason',
  holds: ({ reason }: AnnualReviewFacts) => reason !== null && reason.trim() !== '',
};

const CASEWORK = ['caseworker', 'backlogOfficer', 'manager'] as const;
const BEFORE_MEETING = ['stageUnknown', 'scheduled', 'invited', 'meetingCancelled'] as const;
const KNOWN_OPEN = [
  'scheduled',
  'invited',
  'meetingCancelled',
  'meetingHeld',
  'decisionDue',
  'commentsWindow',
] as const;
const OPEN = ['stageUnknown', ...KNOWN_OPEN] as const;

/** The annual review: complete only when the family has been told the decision, and sent the plan if it changes. */
export const annualReviewMachine = machineFor<AnnualReviewFacts>()({
  name: 'annualReview',
  initial: 'scheduled',
  states: {
    stageUnknown: { label: 'Brought in, stage not known' },
    scheduled: { label: 'Meeting to be arranged' },
    invited: { label: 'Meeting arranged' },
    meetingCancelled: { label: 'Meeting cancelled, to be arranged again' },
    meetingHeld: { label: 'Meeting held, report awaited' },
    decisionDue: { label: 'Decision due' },
    commentsWindow: { label: 'Going through amendments' },
    complete: { label: 'Complete', final: true },
    superseded: { label: 'Replaced by an early review', final: true },
    planCeased: { label: 'Ended with the plan', final: true },
  },
  actions: {
    classify: {
      label: 'Say what stage it is at',
      from: ['stageUnknown'],
      to: ['scheduled', 'invited'],
      by: CASEWORK,
    },
    invite: {
      label: 'Record that invitations went out',
      from: ['scheduled', 'meetingCancelled'],
      to: 'invited',
      by: CASEWORK,
    },
    cancelMeeting: {
      label: 'Record that the meeting was cancelled',
      from: ['invited'],
      to: 'meetingCancelled',
      by: CASEWORK,
      when: [reasonGiven],
    },
    recordMeeting: {
      label: 'Record the review meeting',
      from: BEFORE_MEETING,
      to: 'meetingHeld',
      by: CASEWORK,
    },
    recordReport: {
      label: 'Record the report of the meeting',
      from: ['meetingHeld'],
      to: 'decisionDue',
      by: CASEWORK,
    },
    proceedWithoutReport: {
      label: 'Go on without the report',
      from: ['meetingHeld'],
      to: 'decisionDue',
      by: CASEWORK,
      when: [reasonGiven],
    },
    maintainPlan: { label: 'Keep the plan as it is', from: ['decisionDue'], to: 'complete', by: CASEWORK },
    proposeAmendments: {
      label: 'Amend the plan',
      from: ['decisionDue'],
      to: 'commentsWindow',
      by: CASEWORK,
      when: [amendmentsListed],
    },
    ceasePlan: {
      label: 'End the plan',
      from: ['decisionDue'],
      to: 'complete',
      by: ['caseworker', 'manager'],
    },
    issueAmendedPlan: {
      label: 'Send the amended plan',
      from: ['commentsWindow'],
      to: 'complete',
      by: CASEWORK,
      when: [commentsOver],
    },
    decideNotToAmend: {
      label: 'Tell the family you will not amend after all',
      from: ['commentsWindow'],
      to: 'complete',
      by: CASEWORK,
      when: [reasonGiven],
    },
    supersede: { label: 'Replace with an early review', from: OPEN, to: 'superseded', by: CASEWORK },
    endWithPlan: { label: 'End with the plan', from: OPEN, to: 'planCeased', by: CASEWORK },
  },
});

export type AnnualReviewState = keyof typeof annualReviewMachine.states;
export type AnnualReviewAction = keyof typeof annualReviewMachine.actions;
export const REVIEW_OPEN_STATES: readonly AnnualReviewState[] = OPEN;
