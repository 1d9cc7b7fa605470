import type { CivilDate } from '../civil-date';
import { machineFor } from '../machine/machine';

/** What the rules need to know about a step on an assessment. */
export interface AssessmentFacts {
  readonly on: CivilDate;
  readonly openAdviceRequests: number;
  readonly adviceRequests: number;
  /** First day on which the plan may be finalised; null where no draft was sent. */
  readonly earliestFinalOn: CivilDate | null;
  readonly familyHasReplied: boolean;
  /** The family has had a draft of this plan, however long ago. */
  readonly draftSent: boolean;
}

const adviceSettled = {
  code: 'adviceOpen',
  message: 'Some advice has not arrived, or has not been read. Settle each request first',
  holds: ({ openAdviceRequests }: AssessmentFacts) => openAdviceRequests === 0,
};

/**
 * The plan waits until the family's time to comment is over, unless they have already replied.
 *
 * @rule SEND Regs 2014 reg 13(1)
 */
const commentsOver = {
  code: 'commentsWindowOpen',
  message: 'The family still has time to comment on the draft plan',
  holds: ({ on, earliestFinalOn, familyHasReplied }: AssessmentFacts) =>
    familyHasReplied || earliestFinalOn === null || on >= earliestFinalOn,
};

/**
 * There is no final plan without a draft that the family has had.
 *
 * @rule SEND Regs 2014 reg 13(1)
 */
const draftSent = {
  code: 'draftNotSent',
  message: 'Send the family the draft plan first',
  holds: (facts: AssessmentFacts) => facts.draftSent,
};

const CASEWORK = ['caseworker', 'manager'] as const;
const OPEN = [
  'stageUnknown',
  'requested',
  'decidingToAssess',
  'assessing',
  'decidingToIssue',
  'drafting',
  'draftSent',
  'finalising',
] as const;
const KNOWN_OPEN = OPEN.filter((state) => state !== 'stageUnknown');

/** The needs assessment: from the request to a plan, or to a decision against one. */
export const assessmentMachine = machineFor<AssessmentFacts>()({
  name: 'assessment',
  initial: 'requested',
  states: {
    stageUnknown: { label: 'Brought in, stage not known' },
    requested: { label: 'Request received' },
    decidingToAssess: { label: 'Deciding whether to assess' },
    assessing: { label: 'Gathering advice' },
    decidingToIssue: { label: 'Deciding whether to issue a plan' },
    drafting: { label: 'Writing the draft plan' },
    draftSent: { label: 'Family commenting on the draft plan' },
    finalising: { label: 'Final plan waiting for sign-off' },
    issued: { label: 'Plan issued', final: true },
    refused: { label: 'Decided not to assess' },
    notIssued: { label: 'Decided not to issue a plan' },
    overturned: { label: 'Decision overturned: started again', final: true },
    withdrawn: { label: 'Request withdrawn', final: true },
    transferredOut: { label: 'Moved to another authority', final: true },
  },
  actions: {
    classify: { label: 'Say what stage it is at', from: ['stageUnknown'], to: KNOWN_OPEN, by: CASEWORK },
    sendToPanel: {
      label: 'Send the request to panel',
      from: ['requested'],
      to: 'decidingToAssess',
      by: CASEWORK,
    },
    agreeToAssess: {
      label: 'Tell the family you will assess',
      from: ['requested', 'decidingToAssess'],
      to: 'assessing',
      by: CASEWORK,
    },
    refuseToAssess: {
      label: 'Tell the family you will not assess',
      from: ['requested', 'decidingToAssess'],
      to: 'refused',
      by: CASEWORK,
    },
    considerIssuing: {
      label: 'Send to panel: should there be a plan?',
      from: ['assessing'],
      to: 'decidingToIssue',
      by: CASEWORK,
      when: [adviceSettled],
    },
    agreeToIssue: {
      label: 'Record that there will be a plan',
      from: ['decidingToIssue'],
      to: 'drafting',
      by: CASEWORK,
    },
    refuseToIssue: {
      label: 'Tell the family there will be no plan',
      from: ['decidingToIssue'],
      to: 'notIssued',
      by: CASEWORK,
    },
    sendDraft: { label: 'Send the draft plan', from: ['drafting'], to: 'draftSent', by: CASEWORK },
    finalise: {
      label: 'Send the final plan for sign-off',
      from: ['drafting', 'draftSent'],
      to: 'finalising',
      by: CASEWORK,
      when: [draftSent, commentsOver],
    },
    returnForRework: {
      label: 'Return the final plan for rework',
      from: ['finalising'],
      to: 'drafting',
      by: ['manager'],
    },
    issuePlan: {
      label: 'Sign off and send the final plan',
      from: ['finalising'],
      to: 'issued',
      by: ['manager'],
      when: [commentsOver],
    },
    overturn: {
      label: 'Record that the decision was overturned',
      from: ['refused', 'notIssued'],
      to: 'overturned',
      by: CASEWORK,
    },
    withdraw: { label: 'Record that the request was withdrawn', from: OPEN, to: 'withdrawn', by: CASEWORK },
    transferOut: {
      label: 'Record a move to another authority',
      from: OPEN,
      to: 'transferredOut',
      by: CASEWORK,
    },
  },
});

export type AssessmentState = keyof typeof assessmentMachine.states;
export type AssessmentAction = keyof typeof assessmentMachine.actions;

/** The states in which an assessment is in progress: it counts, and its clocks run. */
export const ASSESSMENT_OPEN_STATES: readonly AssessmentState[] = OPEN;
