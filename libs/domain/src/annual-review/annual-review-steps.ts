import { servedOn, type SendingMethod } from '../notice/served-on';
import { dueByOf } from '../assessment/assessment-deadlines';
import type { Stepped } from '../assessment/assessment-file';
import type { CivilDate } from '../civil-date';
import type { OfferedAction } from '../machine/machine';
import { attempt, offeredActions } from '../machine/machine';
import { followDeadlines } from '../matter/deadline';
import type { Step } from '../matter/step';
import { stepDayRefusals } from '../matter/step';
import { followWaits } from '../matter/wait';
import type { Role } from '../people/roles';
import type { Result } from '../result';
import { accepted, refused } from '../result';
import type { ReviewDecision } from '../timetable/review-timetable';
import type { AnnualReview } from './annual-review';
import { annualReviewDeadlines } from './annual-review-deadlines';
import type { AnnualReviewFile } from './annual-review-file';
import { annualReviewRef } from './annual-review-file';
import { annualReviewWaits } from './annual-review-waits';
import type { AnnualReviewAction, AnnualReviewFacts, AnnualReviewState } from './annual-review.machine';
import { annualReviewMachine, REVIEW_OPEN_STATES } from './annual-review.machine';

/** What a person gives beside the day. */
export interface AnnualReviewInput {
  readonly method?: SendingMethod;
  /** The proposed amendments, in the words that the family will read. */
  readonly amendments?: readonly string[];
  readonly reason?: string;
  /** Which stage, for `classify`. */
  readonly stage?: AnnualReviewState;
}

type Change = (step: Step, input: AnnualReviewInput, review: AnnualReview) => Partial<AnnualReview>;

/** What each action writes down, beside the state. */
const CHANGES: Partial<Record<AnnualReviewAction, Change>> = {
  invite: ({ on }) => ({ invitedOn: on }),
  recordMeeting: ({ on }) => ({ meetingHeldOn: on }),
  recordReport: ({ on }) => ({ reportReceivedOn: on }),
  maintainPlan: (step, input) => decided('maintain', step, input),
  ceasePlan: (step, input) => decided('cease', step, input),
  proposeAmendments: ({ on }, { method }, { decisionNotifiedOn }) => ({
    decision: 'amend',
    decisionNotifiedOn: decisionNotifiedOn ?? toldOn(on, method),
    amendmentNoticeSentOn: on,
    noticeMethod: method ?? 'email',
  }),
  issueAmendedPlan: ({ on }) => ({ finalSentOn: on, completedOn: on, endedOn: on }),
  decideNotToAmend: ({ on }) => ({ finalSentOn: on, completedOn: on, endedOn: on }),
  supersede: ({ on }) => ({ endedOn: on }),
  endWithPlan: ({ on }) => ({ endedOn: on }),
};

/**
 * The day on which a family counts as told: a letter is not there on the day it is posted, so the decision can be
 * notified some days after the step that sent it, and late though it was sent in time.
 */
const toldOn = (sentOn: CivilDate, method: SendingMethod = 'email'): CivilDate => servedOn(sentOn, method);

function decided(
  decision: ReviewDecision,
  { on }: Step,
  { method }: AnnualReviewInput,
): Partial<AnnualReview> {
  const decisionNotifiedOn = toldOn(on, method);
  return { decision, decisionNotifiedOn, completedOn: decisionNotifiedOn, endedOn: on };
}

/** Takes one step of an annual review, or says every reason why not. Changes nothing that it was given. */
export function takeReviewStep(
  file: AnnualReviewFile,
  action: AnnualReviewAction,
  step: Step,
  input: AnnualReviewInput = {},
): Result<Stepped<AnnualReviewFile>> {
  const { review } = file;
  const dayRefusals = stepDayRefusals(step, review.stateSince);
  if (dayRefusals.length > 0) return refused(...dayRefusals);
  const next = attempt(annualReviewMachine, {
    from: review.state,
    action,
    role: step.by.role,
    facts: reviewFacts(review, step.on, input),
    chosen: input.stage,
  });
  if (!next.ok) return next;
  const change = CHANGES[action]?.(step, input, review) ?? {};
  const moved = { ...file, review: { ...review, ...change, state: next.value, stateSince: step.on } };
  return accepted(settleReview(moved, step, { action, fromState: review.state, toState: next.value }));
}

/** Opens a review: scheduled when the one before it ended, or brought in at any stage. */
export function openReview(
  review: AnnualReview,
  action: 'schedule' | 'broughtIn',
  step: Step,
): Stepped<AnnualReviewFile> {
  const file: AnnualReviewFile = { review, waits: [], deadlines: [] };
  return settleReview(file, step, { action, fromState: null, toState: review.state });
}

/** The actions that leave this stage, each with the reasons against it for this person today. */
export function offeredReviewActions(
  file: AnnualReviewFile,
  role: Role,
  today: CivilDate,
): OfferedAction<AnnualReviewAction>[] {
  const facts = { ...reviewFacts(file.review, today, {}), proposedAmendments: 1, reason: 'to be given' };
  return offeredActions(annualReviewMachine, file.review.state, role, facts);
}

/** Neither complete, nor replaced by an early review, nor ended with the plan. */
export const isReviewOpen = ({ state }: Pick<AnnualReview, 'state'>): boolean =>
  REVIEW_OPEN_STATES.includes(state);

function reviewFacts(review: AnnualReview, on: CivilDate, input: AnnualReviewInput): AnnualReviewFacts {
  return {
    on,
    proposedAmendments: input.amendments?.filter((text) => text.trim() !== '').length ?? 0,
    reason: input.reason ?? null,
    // Worked out only where a guard asks: most steps do not.
    get earliestFinalOn() {
      return dueByOf(annualReviewDeadlines(review), 'AR-EARLIEST-FINAL');
    },
  };
}

/** Brings the waits and deadlines into line with the facts as they now are, and words the line of history. */
export function settleReview(
  file: AnnualReviewFile,
  step: Step,
  line: { action: string; fromState: string | null; toState: string },
): Stepped<AnnualReviewFile> {
  const { review } = file;
  const rows = annualReviewDeadlines(review);
  const ref = annualReviewRef(review);
  const waits = followWaits(file.waits, annualReviewWaits(review, rows), ref, step);
  const { deadlines, moved } = followDeadlines(file.deadlines, rows, ref, review.ruleSetId, step);
  const draft = { ...line, subjectId: null, happenedOn: step.on, movedDeadlines: moved };
  return { file: { review, waits, deadlines }, line: draft };
}
