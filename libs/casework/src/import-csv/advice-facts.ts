import {
  ADVISING_PARTY,
  isAdviceOpen,
  type AdviceRequest,
  type AssessmentFile,
  type Party,
} from '@ehc/domain';
import { newId } from '@ehc/platform';
import { latestOf, type AssessmentFacts } from './assessment-facts';
import type { FromRow, RowReport } from './caseload-case';
import { ADVICE_OF, adviserNamed, idOf, partyNamed } from './organisation-of';
import type { CaseloadAdviceRequest, CaseloadAssessment } from './records';

/** A request for advice, and how often and with what promise it was chased. */
export interface AdviceTold extends Omit<AdviceRequest, 'id' | 'authorityId' | 'childId' | 'assessmentId'> {
  readonly chases: number;
  readonly promisedFor: AdviceRequestPromise;
}
type AdviceRequestPromise = CaseloadAdviceRequest['promisedFor'];

/** The advice asked for in an assessment: its rows, and the one that `waiting_for` alone speaks of. */
export function adviceTold(
  row: FromRow<CaseloadAssessment>,
  facts: AssessmentFacts,
  rows: readonly FromRow<CaseloadAdviceRequest>[],
  organisations: ReadonlyMap<string, string>,
  report: RowReport,
): AdviceTold[] {
  const told = rows.map(({ record }) => fromRow(record, facts, organisations));
  const { waitingFor } = row.record;
  if (waitingFor === null || facts.endedOn !== null) return told;
  if (facts.state === 'assessing') {
    const isOpenWith = ({ adviceType, state }: AdviceTold) =>
      ADVISING_PARTY[adviceType] === waitingFor && isAdviceOpen({ state });
    if (told.some(isOpenWith)) return told;
    const added = fromWaiting(row, facts, organisations);
    if (added) return [...told, added];
    const isUs = waitingFor === 'caseworker' && (told.length === 0 || told.some(isAdviceOpen));
    if (isUs) return told;
  } else if (isWhoStageWaitsFor(waitingFor, facts.state)) return told;
  const message = `At the stage ${facts.state} a case does not wait for ${waitingFor}. We took the stage as it is.`;
  report.query(row, 'waiting_for', 'waitingForDiffers', message);
  return told;
}

const STAGE_WAITS: Partial<Record<AssessmentFacts['state'], Party>> = {
  stageUnknown: 'unclassified',
  requested: 'caseworker',
  decidingToAssess: 'panel',
  decidingToIssue: 'panel',
  drafting: 'caseworker',
  draftSent: 'family',
  finalising: 'signOff',
};
const isWhoStageWaitsFor = (party: Party, state: AssessmentFacts['state']): boolean =>
  STAGE_WAITS[state] === party;

function fromRow(
  record: CaseloadAdviceRequest,
  { receivedOn: requested, decisionNotifiedOn }: AssessmentFacts,
  organisations: ReadonlyMap<string, string>,
): AdviceTold {
  const { adviceType, state, sentOn, bodyReceivedOn, adviceReceivedOn, chases, promisedFor } = record;
  const begun = decisionNotifiedOn ?? requested;
  const isBefore = state === 'notSent' || state === 'sent';
  return {
    adviceType,
    organisationId: idOf(organisations, adviserNamed(adviceType, record.organisation)),
    state,
    stateSince: isBefore ? (sentOn ?? begun) : latestOf(sentOn ?? begun, bodyReceivedOn, adviceReceivedOn),
    sentOn,
    bodyReceivedOn,
    receivedOn: adviceReceivedOn,
    chases,
    promisedFor,
  };
}

/** The file says only whom the assessment waits for: then that party was asked on the day since which it is waited for. */
function fromWaiting(
  { record }: FromRow<CaseloadAssessment>,
  facts: AssessmentFacts,
  organisations: ReadonlyMap<string, string>,
): AdviceTold | null {
  const { waitingFor, waitingForOrganisation, waitingSince } = record;
  const adviceType = waitingFor === null ? undefined : ADVICE_OF[waitingFor];
  if (adviceType === undefined) return null;
  const begun = facts.decisionNotifiedOn ?? facts.receivedOn;
  const sentOn = latestOf(facts.receivedOn, waitingSince ?? begun);
  const organisationId = idOf(organisations, partyNamed(waitingFor, waitingForOrganisation));
  const asked = { adviceType, organisationId, state: 'sent', stateSince: sentOn, sentOn } as const;
  return { ...asked, bodyReceivedOn: null, receivedOn: null, chases: 0, promisedFor: null };
}

export interface AdviceOfAssessment {
  readonly requests: readonly AdviceRequest[];
  /** Carries the chases and promises of the old record over to the waits. */
  readonly adjust: (file: AssessmentFile) => AssessmentFile;
}

/** Gives each request the id of the stored one that it means: the same kind of advice from the same adviser. */
export function withIds(
  told: readonly AdviceTold[],
  stored: readonly AdviceRequest[],
  matter: Pick<AdviceRequest, 'authorityId' | 'childId' | 'assessmentId'>,
): AdviceOfAssessment {
  const left = [...stored];
  const paired = told.map(({ chases, promisedFor, ...facts }) => {
    const same = left.findIndex(
      (one) => one.adviceType === facts.adviceType && one.organisationId === facts.organisationId,
    );
    const at = same >= 0 ? same : left.findIndex((one) => one.adviceType === facts.adviceType);
    const [known] = at >= 0 ? left.splice(at, 1) : [];
    return { request: { id: known?.id ?? newId(), ...matter, ...facts }, chases, promisedFor };
  });
  const said = new Map(paired.map(({ request, ...rest }) => [request.id, rest]));
  const adjust = (file: AssessmentFile): AssessmentFile => {
    const waits = file.waits.map((wait) => {
      const more =
        wait.step === 'giveAdvice' && wait.subjectId !== null ? said.get(wait.subjectId) : undefined;
      if (!more || wait.resolvedOn !== null) return wait;
      // The timer may have chased since the old record was written.
      return { ...wait, ...more, chases: Math.max(wait.chases, more.chases) };
    });
    return { ...file, waits };
  };
  return { requests: paired.map(({ request }) => request), adjust };
}
