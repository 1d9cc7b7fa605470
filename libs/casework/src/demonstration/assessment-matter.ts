import {
  addAdviceRequest,
  accepted,
  assessmentRef,
  openAssessment,
  ruleSetInForceOn,
  takeAdviceStep,
  takeAssessmentStep,
  type AdviceRequest,
  type AdviceRequestAction,
  type Assessment,
  type AssessmentAction,
  type AssessmentFile,
  type AssessmentInput,
  type CivilDate,
  type StepBy,
} from '@ehc/domain';
import type { AdviceStory, AssessmentStory } from './assessment-story';
import { doneBy, doneByManager, type CaseFile } from './case-file';
import { keepMatter } from './keep-matter';
import { play, type Act } from './play';

type AssessmentAct = Act<AssessmentFile>;

/** Plays an assessment and its requests for advice, and keeps what they leave. */
export function playAssessment(casefile: CaseFile, story: AssessmentStory): void {
  const { book } = casefile;
  const assessment = loggedRequest(casefile, story);
  const acts = actsOf(casefile, story, assessment);
  const played = play(
    book,
    {
      on: story.receivedOn,
      by: doneBy(casefile, story.receivedOn),
      open: (step) => openAssessment(assessment, [], 'logRequest', step),
      bringIn: (file, step) => openAssessment(file.assessment, file.adviceRequests, 'broughtIn', step),
    },
    inOrder(acts),
  );
  book.rows.assessments.push(played.file.assessment);
  book.rows.adviceRequests.push(...played.file.adviceRequests);
  keepMatter(casefile, assessmentRef(assessment), played);
}

function loggedRequest({ book, child }: CaseFile, story: AssessmentStory): Assessment {
  const { receivedOn, exceptionReported } = story;
  const requestedBy = book.chance.weighted([
    ['family', 42],
    ['setting', 50],
    ['health', 3],
    ['socialCare', 2],
    ['other', 3],
  ] as const);
  return {
    id: book.idOn(receivedOn),
    authorityId: child.authorityId,
    childId: child.id,
    kind: 'first',
    ruleSetId: ruleSetInForceOn(receivedOn).id,
    state: 'requested',
    stateSince: receivedOn,
    receivedOn,
    requestedBy,
    decisionNotifiedOn: null,
    refusalNotifiedOn: null,
    draftSentOn: null,
    draftMethod: null,
    finalSentOn: null,
    endedOn: null,
    exceptionReported,
  };
}

/** By day; on one day in the order in which they were told. */
const inOrder = (acts: readonly AssessmentAct[]): AssessmentAct[] =>
  [...acts].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

function actsOf(casefile: CaseFile, story: AssessmentStory, assessment: Assessment): AssessmentAct[] {
  const { toPanelOn, agreedOn, advice, consideredOn, planAgreedOn, draftOn, finalisedOn, reachedOn, stage } =
    story;
  const step = (on: CivilDate | null, action: AssessmentAction, input?: AssessmentInput) =>
    on === null ? [] : [act(on, doneBy(casefile, on), action, input)];
  const when = (at: AssessmentStory['stage']) => (stage === at ? reachedOn : null);
  const requests =
    agreedOn === null ? [] : advice.map((one) => requestFor(casefile, assessment, one, agreedOn));
  return [
    ...step(toPanelOn, 'sendToPanel'),
    ...requests.flatMap((request) => (agreedOn === null ? [] : [adding(casefile, request, agreedOn)])),
    ...step(agreedOn, 'agreeToAssess'),
    ...advice.flatMap((one, place) => adviceActs(casefile, requests[place], one)),
    ...step(consideredOn, 'considerIssuing'),
    ...step(planAgreedOn, 'agreeToIssue'),
    ...step(draftOn, 'sendDraft', { method: casefile.book.chance.happens(0.85) ? 'email' : 'portal' }),
    ...step(finalisedOn, 'finalise'),
    ...(stage === 'issued' ? [act(reachedOn, doneByManager(casefile), 'issuePlan')] : []),
    ...step(when('refused'), 'refuseToAssess'),
    ...step(when('notIssued'), 'refuseToIssue'),
    ...step(when('withdrawn'), 'withdraw'),
  ];
}

function act(
  on: CivilDate,
  by: StepBy,
  action: AssessmentAction,
  input: AssessmentInput = {},
): AssessmentAct {
  return { on, by, take: (file, step) => takeAssessmentStep(file, action, step, input) };
}

function requestFor(
  { book }: CaseFile,
  { id: assessmentId, authorityId, childId }: Assessment,
  { adviceType, organisationId }: AdviceStory,
  on: CivilDate,
): AdviceRequest {
  return {
    id: book.idOn(on),
    authorityId,
    childId,
    assessmentId,
    adviceType,
    organisationId,
    state: 'notSent',
    stateSince: on,
    sentOn: null,
    bodyReceivedOn: null,
    receivedOn: null,
  };
}

const adding = (casefile: CaseFile, request: AdviceRequest, on: CivilDate): AssessmentAct => ({
  on,
  by: doneBy(casefile, on),
  take: (file, step) => accepted(addAdviceRequest(file, request, step)),
});

const MOVE: Partial<Record<AdviceStory['state'], AdviceRequestAction>> = {
  acknowledged: 'acknowledge',
  allocated: 'allocate',
  visitBooked: 'bookVisit',
};

function adviceActs(
  casefile: CaseFile,
  request: AdviceRequest | undefined,
  { askedOn, state, movedOn, repliedOn, settledOn }: AdviceStory,
): AssessmentAct[] {
  if (!request) return [];
  const step = (
    on: CivilDate | null,
    action: AdviceRequestAction | undefined,
    reason?: string,
  ): AssessmentAct[] => {
    if (on === null || action === undefined) return [];
    const input = reason === undefined ? {} : { reason };
    const take: AssessmentAct['take'] = (file, circumstances) =>
      takeAdviceStep(file, request.id, action, circumstances, input);
    return [{ on, by: doneBy(casefile, on), take, ...(reason === undefined ? {} : { note: reason }) }];
  };
  const sent = [...step(askedOn, 'send'), ...step(movedOn, MOVE[state])];
  if (state === 'nilReturn') return [...sent, ...step(repliedOn, 'recordNilReturn', 'Not known to the team')];
  return [...sent, ...step(repliedOn, 'recordReceived'), ...step(settledOn, 'accept')];
}
