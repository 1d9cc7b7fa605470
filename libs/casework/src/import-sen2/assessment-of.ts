import {
  laterOf,
  type Assessment,
  type AssessmentState,
  type CivilDate,
  type RequestSource,
  type Sen2Request,
  type Sen2RequestSource,
} from '@ehc/domain';
import { requestPath, type Guesses } from './guesses';

/** What a request of the return tells of an assessment. */
export interface AssessmentTold {
  /** Null where the return does not give it: then only an assessment already here can be meant. */
  readonly receivedOn: CivilDate | null;
  readonly requestedBy: RequestSource;
  readonly state: AssessmentState;
  readonly decisionNotifiedOn: CivilDate | null;
  readonly refusalNotifiedOn: CivilDate | null;
  readonly finalSentOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly stateSince: CivilDate | null;
  readonly exceptionReported: boolean;
}

const SOURCES: Readonly<Record<Sen2RequestSource, RequestSource>> = {
  '1': 'family',
  '2': 'setting',
  '3': 'health',
  '4': 'socialCare',
  '5': 'other',
};

/**
 * What became of a request, as a stage of ours; null where it belongs to an earlier collection or another authority, and
 * only its plan is of today. An open assessment is `stageUnknown`: SEN2 does not tell whom it waits for.
 */
export function stageOf({ requestOutcome, exported, assessment }: Sen2Request): AssessmentState | null {
  if (exported !== null) return 'transferredOut';
  if (requestOutcome === 'N') return 'refused';
  if (requestOutcome === 'W') return 'withdrawn';
  if (requestOutcome === 'A') return 'stageUnknown';
  switch (assessment?.assessmentOutcome) {
    case 'Y':
      return 'issued';
    case 'N':
      return 'notIssued';
    case 'W':
      return 'withdrawn';
    case 'A':
      return 'stageUnknown';
    case 'H':
      return null;
    default:
      return requestOutcome === 'Y' ? 'stageUnknown' : null;
  }
}

/** Reads a request as an assessment of needs; null where it tells of none. */
export function assessmentTold(request: Sen2Request, place: number, guesses: Guesses): AssessmentTold | null {
  const state = stageOf(request);
  if (state === null) return null;
  const { receivedDate: receivedOn, requestSource, assessment } = request;
  const at = requestPath(place);
  const decisionNotifiedOn = decisionDay(request, state, at, guesses);
  const known = latest(receivedOn, decisionNotifiedOn);
  const end = endOf(request, state, decisionNotifiedOn);
  const endTold = end === 'open' ? null : end.day;
  const endedOn = end === 'open' ? null : (end.day ?? known);
  if (end !== 'open' && end.day === null && known !== null)
    guesses.query(`${at}/${end.element}`, 'dayGuessed', endGuessed(state, known));
  return {
    receivedOn,
    requestedBy: requestSource === null ? 'notKnown' : SOURCES[requestSource],
    state,
    decisionNotifiedOn,
    refusalNotifiedOn: state === 'notIssued' ? endTold : null,
    finalSentOn: state === 'issued' ? endTold : null,
    endedOn,
    stateSince: latest(known, endedOn),
    exceptionReported: assessment?.week20 === true,
  };
}

const latest = (...days: (CivilDate | null)[]): CivilDate | null =>
  days.reduce((a, b) => (a === null || b === null ? (a ?? b) : laterOf(a, b)), null);

/** The family was told whether there is an assessment; where the day is missing, we take the day of the request. */
function decisionDay(
  { requestOutcome, requestOutcomeDate, receivedDate, exported }: Sen2Request,
  state: AssessmentState,
  at: string,
  guesses: Guesses,
): CivilDate | null {
  if (requestOutcome === 'A' || requestOutcome === 'W') return null;
  if (requestOutcomeDate !== null || receivedDate === null || exported !== null) return requestOutcomeDate;
  const what = state === 'refused' ? 'not to assess' : 'to assess';
  const message = `The day of the decision ${what} is not here. We took the day of the request, ${receivedDate}, so that it does not look late. Correct it in the case.`;
  guesses.query(`${at}/RequestOutcomeDate`, 'dayGuessed', message);
  return receivedDate;
}

interface End {
  readonly day: CivilDate | null;
  /** The element that would tell the day. */
  readonly element: string;
}

/** The day on which the assessment ended, and where the return would say so. */
function endOf(
  { assessment, requestOutcome, requestOutcomeDate }: Sen2Request,
  state: AssessmentState,
  decidedOn: CivilDate | null,
): End | 'open' {
  const decisionOnPlan = assessment?.assessmentOutcomeDate ?? null;
  switch (state) {
    case 'refused':
      return { day: decidedOn, element: 'RequestOutcomeDate' };
    case 'withdrawn':
      return requestOutcome === 'W'
        ? { day: requestOutcomeDate, element: 'RequestOutcomeDate' }
        : { day: decisionOnPlan, element: 'Assessment/AssessmentOutcomeDate' };
    case 'transferredOut':
      return { day: null, element: 'Exported' };
    case 'issued':
      return {
        day: decisionOnPlan ?? assessment?.namedPlan?.startDate ?? null,
        element: 'Assessment/AssessmentOutcomeDate',
      };
    case 'notIssued':
      return { day: decisionOnPlan, element: 'Assessment/AssessmentOutcomeDate' };
    default:
      return 'open';
  }
}

const ENDED: Partial<Record<AssessmentState, string>> = {
  refused: 'the decision not to assess',
  withdrawn: 'the withdrawal',
  transferredOut: 'the move to another authority',
  issued: 'the final plan',
  notIssued: 'the decision not to issue a plan',
};

const endGuessed = (state: AssessmentState, day: CivilDate): string =>
  `The return does not give the day of ${ENDED[state] ?? 'the end'}. We took ${day}, the last day that it gives for this request. Correct it in the case.`;

/** The facts that the return does not tell, of an assessment that is new here. */
export const NOTHING_MORE_KNOWN = {
  kind: 'first',
  draftSentOn: null,
  draftMethod: null,
} as const satisfies Partial<Assessment>;
