import type { AdviceRequest } from '../advice/advice-request';
import { isAdviceOpen } from '../advice/advice-request';
import type { AdviceRequestAction } from '../advice/advice-request.machine';
import { adviceRequestMachine } from '../advice/advice-request.machine';
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
import { assessmentDeadlines, dueByOf } from './assessment-deadlines';
import type { AssessmentFile, Stepped } from './assessment-file';
import { assessmentRef } from './assessment-file';
import { assessmentWaits } from './assessment-waits';
import type { Assessment } from './assessment';
import type { SendingMethod } from '../notice/served-on';
import type { AssessmentAction, AssessmentFacts, AssessmentState } from './assessment.machine';
import { ASSESSMENT_OPEN_STATES, assessmentMachine } from './assessment.machine';

/** What a person gives beside the day. */
export interface AssessmentInput {
  readonly method?: SendingMethod;
  readonly familyHasReplied?: boolean;
  /** Which stage, for `classify`. */
  readonly stage?: AssessmentState;
}

type Change = (step: Step, input: AssessmentInput) => Partial<Assessment>;
const ended: Change = ({ on }) => ({ endedOn: on });

/** What each action writes down, beside the state. */
const CHANGES: Partial<Record<AssessmentAction, Change>> = {
  agreeToAssess: ({ on }) => ({ decisionNotifiedOn: on }),
  refuseToAssess: ({ on }) => ({ decisionNotifiedOn: on, endedOn: on }),
  refuseToIssue: ({ on }) => ({ refusalNotifiedOn: on, endedOn: on }),
  sendDraft: ({ on }, { method }) => ({ draftSentOn: on, draftMethod: method ?? 'email' }),
  issuePlan: ({ on }) => ({ finalSentOn: on, endedOn: on }),
  withdraw: ended,
  transferOut: ended,
};

/** Takes one step of an assessment, or says every reason why not. Changes nothing that it was given. */
export function takeAssessmentStep(
  file: AssessmentFile,
  action: AssessmentAction,
  step: Step,
  input: AssessmentInput = {},
): Result<Stepped<AssessmentFile>> {
  const { assessment } = file;
  const dayRefusals = stepDayRefusals(step, assessment.stateSince);
  if (dayRefusals.length > 0) return refused(...dayRefusals);
  const facts = assessmentFacts(file, step.on, input);
  const next = attempt(assessmentMachine, {
    from: assessment.state,
    action,
    role: step.by.role,
    facts,
    chosen: input.stage,
  });
  if (!next.ok) return next;
  const change = CHANGES[action]?.(step, input) ?? {};
  const moved = { ...file, assessment: { ...assessment, ...change, state: next.value, stateSince: step.on } };
  return accepted(
    settleAssessment(moved, step, {
      action,
      fromState: assessment.state,
      toState: next.value,
      subjectId: null,
    }),
  );
}

/** Takes one step of one advice request of an assessment. */
export function takeAdviceStep(
  file: AssessmentFile,
  adviceRequestId: string,
  action: AdviceRequestAction,
  step: Step,
  input: { readonly reason?: string; readonly bodyReceivedOn?: CivilDate } = {},
): Result<Stepped<AssessmentFile>> {
  const request = file.adviceRequests.find(({ id }) => id === adviceRequestId);
  if (!request)
    return refused({ code: 'adviceRequestMissing', message: 'This assessment has no such advice request' });
  const dayRefusals = stepDayRefusals(step, request.stateSince);
  if (dayRefusals.length > 0) return refused(...dayRefusals);
  const facts = { reason: input.reason ?? null };
  const next = attempt(adviceRequestMachine, { from: request.state, action, role: step.by.role, facts });
  if (!next.ok) return next;
  const changed: AdviceRequest = {
    ...request,
    ...adviceChange(request, action, step.on, input),
    state: next.value,
  };
  const adviceRequests = file.adviceRequests.map((other) => (other === request ? changed : other));
  const line = { action, fromState: request.state, toState: next.value, subjectId: request.id };
  return accepted(settleAssessment({ ...file, adviceRequests }, step, line));
}

function adviceChange(
  { receivedOn, bodyReceivedOn }: AdviceRequest,
  action: AdviceRequestAction,
  on: CivilDate,
  input: { readonly bodyReceivedOn?: CivilDate },
): Partial<AdviceRequest> {
  if (action === 'send') return { stateSince: on, sentOn: on, bodyReceivedOn: input.bodyReceivedOn ?? on };
  if (action === 'acknowledge')
    return { stateSince: on, bodyReceivedOn: input.bodyReceivedOn ?? bodyReceivedOn };
  const answered = action === 'recordReceived' || action === 'recordNilReturn';
  return answered ? { stateSince: on, receivedOn: receivedOn ?? on } : { stateSince: on };
}

/** Opens an assessment: its origin is the request, or the record it was brought in from. */
export function openAssessment(
  assessment: Assessment,
  adviceRequests: readonly AdviceRequest[],
  action: 'logRequest' | 'broughtIn',
  step: Step,
): Stepped<AssessmentFile> {
  const file: AssessmentFile = { assessment, adviceRequests, exceptions: [], waits: [], deadlines: [] };
  return settleAssessment(file, step, {
    action,
    fromState: null,
    toState: assessment.state,
    subjectId: null,
  });
}

/** Adds the requests for advice that the caseworker decides on; each is sent by a step of its own. */
export function addAdviceRequest(
  file: AssessmentFile,
  request: AdviceRequest,
  step: Step,
): Stepped<AssessmentFile> {
  const adviceRequests = [...file.adviceRequests, request];
  const line = { action: 'addAdviceRequest', fromState: null, toState: request.state, subjectId: request.id };
  return settleAssessment({ ...file, adviceRequests }, step, line);
}

/** The actions that leave this stage, each with the reasons against it for this person today. */
export function offeredAssessmentActions(
  file: AssessmentFile,
  role: Role,
  today: CivilDate,
): OfferedAction<AssessmentAction>[] {
  return offeredActions(assessmentMachine, file.assessment.state, role, assessmentFacts(file, today, {}));
}

/** It counts, and its clocks run. One that was refused does not, though a Tribunal may still order it. */
export const isAssessmentInProgress = ({ state }: Pick<Assessment, 'state'>): boolean =>
  ASSESSMENT_OPEN_STATES.includes(state);

function assessmentFacts(file: AssessmentFile, on: CivilDate, input: AssessmentInput): AssessmentFacts {
  return {
    on,
    adviceRequests: file.adviceRequests.length,
    openAdviceRequests: file.adviceRequests.filter(isAdviceOpen).length,
    // Worked out only where a guard asks: most steps do not.
    get earliestFinalOn() {
      return dueByOf(assessmentDeadlines(file), 'DRAFT-EARLIEST-FINAL');
    },
    familyHasReplied: input.familyHasReplied ?? false,
    draftSent: file.assessment.draftSentOn !== null || file.assessment.state === 'draftSent',
  };
}

/** Brings the waits and deadlines into line with the facts as they now are, and words the line of history. */
export function settleAssessment(
  file: AssessmentFile,
  step: Step,
  line: { action: string; fromState: string | null; toState: string; subjectId: string | null },
): Stepped<AssessmentFile> {
  const { assessment } = file;
  const rows = assessmentDeadlines(file);
  const ref = assessmentRef(assessment);
  const waits = followWaits(file.waits, assessmentWaits(file, rows), ref, step);
  const { deadlines, moved } = followDeadlines(file.deadlines, rows, ref, assessment.ruleSetId, step);
  return {
    file: { ...file, waits, deadlines },
    line: { ...line, happenedOn: step.on, movedDeadlines: moved },
  };
}
