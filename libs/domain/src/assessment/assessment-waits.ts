import type { AdviceRequest } from '../advice/advice-request';
import { ADVISING_PARTY, isAdviceOpen } from '../advice/advice-request';
import type { CivilDate } from '../civil-date';
import { laterOf } from '../civil-date';
import type { DatedRule } from '../matter/deadline';
import type { Party } from '../matter/parties';
import type { DeclaredWait, WaitStep } from '../matter/wait';
import { dueByOf } from './assessment-deadlines';
import type { AssessmentFile } from './assessment-file';
import type { AssessmentState } from './assessment.machine';

interface StateWait {
  readonly step: WaitStep;
  readonly waitingOn: Party;
  /** The rule that the wait must not outlast. */
  readonly rule: string;
}

/** Who is waited on, state by state. `assessing` is not here: there it is whoever owes advice. */
const STATE_WAITS: Partial<Record<AssessmentState, StateWait>> = {
  stageUnknown: { step: 'sayWhoIsWaitedFor', waitingOn: 'unclassified', rule: 'PLAN-20W' },
  requested: { step: 'considerRequest', waitingOn: 'caseworker', rule: 'EHCNA-6W' },
  decidingToAssess: { step: 'decideToAssess', waitingOn: 'panel', rule: 'EHCNA-6W' },
  decidingToIssue: { step: 'decideToIssue', waitingOn: 'panel', rule: 'PLAN-20W' },
  drafting: { step: 'writeDraft', waitingOn: 'caseworker', rule: 'DRAFT-LATEST-SERVE' },
  draftSent: { step: 'commentOnDraft', waitingOn: 'family', rule: 'DRAFT-15D' },
  finalising: { step: 'signOffPlan', waitingOn: 'signOff', rule: 'PLAN-20W' },
};

/** The waits that an assessment's state calls for. */
export function assessmentWaits(
  { assessment, adviceRequests }: Pick<AssessmentFile, 'assessment' | 'adviceRequests'>,
  rows: readonly DatedRule[],
): DeclaredWait[] {
  const { state, stateSince } = assessment;
  if (state === 'assessing') return adviceWaits(adviceRequests, stateSince, rows);
  const wait = STATE_WAITS[state];
  if (!wait) return [];
  const { step, waitingOn, rule } = wait;
  return [{ step, waitingOn, from: stateSince, dueBy: dueByOf(rows, rule) }];
}

function adviceWaits(
  requests: readonly AdviceRequest[],
  since: CivilDate,
  rows: readonly DatedRule[],
): DeclaredWait[] {
  const open = requests.filter(isAdviceOpen);
  if (open.length > 0) return open.map((request) => adviceWait(request, rows));
  const settledOn = requests.map(({ stateSince }) => stateSince).reduce(laterOf, since);
  return [
    { step: 'settleAdvice', waitingOn: 'caseworker', from: settledOn, dueBy: dueByOf(rows, 'PLAN-20W') },
  ];
}

function adviceWait(request: AdviceRequest, rows: readonly DatedRule[]): DeclaredWait {
  const { id, adviceType, state, stateSince, sentOn, organisationId } = request;
  if (state === 'notSent') {
    return { step: 'sendAdviceRequest', waitingOn: 'caseworker', subjectId: id, from: stateSince };
  }
  if (state === 'received') {
    return { step: 'readAdvice', waitingOn: 'caseworker', subjectId: id, from: stateSince };
  }
  const from = state === 'returnedForClarification' ? stateSince : (sentOn ?? stateSince);
  const dueBy = dueByOf(rows, 'ADVICE-6W', id) ?? dueByOf(rows, 'ADVICE-6W-CODE', id);
  return {
    step: 'giveAdvice',
    waitingOn: ADVISING_PARTY[adviceType],
    subjectId: id,
    organisationId,
    from,
    dueBy,
  };
}
