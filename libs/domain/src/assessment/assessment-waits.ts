import type { AdviceRequest } from '../advice/advice-request';
import { ADVISING_PARTY, isAdviceOpen } from '../advice/advice-request';
import { laterOf } from '../civil-date';
import type { DatedRule } from '../matter/deadline';
import type { Party } from '../matter/parties';
import type { DeclaredWait, WaitStep } from '../matter/wait';
import type { RuleId } from '../timetable/rules';
import { dueByOf } from './assessment-deadlines';
import type { Assessment } from './assessment';
import type { AssessmentFactsOnFile } from './assessment-file';
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

/** What takes the place of a first assessment's limit in a re-assessment: it has a short answer and no target of ours. */
const IN_REASSESSMENT: Readonly<Record<string, RuleId>> = {
  'EHCNA-6W': 'REASSESS-15D',
  'DRAFT-LATEST-SERVE': 'REASSESS-14W',
  'PLAN-20W': 'REASSESS-14W',
};

const ruleFor = ({ kind }: Assessment, rule: string): string =>
  kind === 'reassessment' ? (IN_REASSESSMENT[rule] ?? rule) : rule;

/** The waits that an assessment's state calls for. */
export function assessmentWaits(
  { assessment, adviceRequests }: AssessmentFactsOnFile,
  rows: readonly DatedRule[],
): DeclaredWait[] {
  const { state, stateSince } = assessment;
  if (state === 'assessing') return adviceWaits(assessment, adviceRequests, rows);
  const wait = STATE_WAITS[state];
  if (!wait) return [];
  const { step, waitingOn, rule } = wait;
  return [{ step, waitingOn, from: stateSince, dueBy: dueByOf(rows, ruleFor(assessment, rule)) }];
}

function adviceWaits(
  assessment: Assessment,
  requests: readonly AdviceRequest[],
  rows: readonly DatedRule[],
): DeclaredWait[] {
  const open = requests.filter(isAdviceOpen);
  if (open.length > 0) return open.map((request) => adviceWait(request, rows));
  const settledOn = requests.map(({ stateSince }) => stateSince).reduce(laterOf, assessment.stateSince);
  return [
    {
      step: 'settleAdvice',
      waitingOn: 'caseworker',
      from: settledOn,
      dueBy: dueByOf(rows, ruleFor(assessment, 'PLAN-20W')),
    },
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
