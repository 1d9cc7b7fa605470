import {
  isAssessmentInProgress,
  ruleSetInForceOn,
  type Assessment,
  type AssessmentFile,
  type Sen2Person,
} from '@ehc/domain';
import type { StoredCase } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import type { CaseChanges } from '../import-file/case-changes';
import { isFromSame } from '../import-file/matter-changes';
import { assessmentTold, NOTHING_MORE_KNOWN, type AssessmentTold } from './assessment-of';
import { requestPath, type Guesses } from './guesses';
import { reportLeftAlone } from './left-alone';

/** Brings in the assessments that a person's requests tell of, or corrects the ones that are here. */
export function putAssessments(
  person: Sen2Person,
  places: readonly number[],
  childId: string,
  stored: StoredCase,
  changes: CaseChanges,
  guesses: Guesses,
): void {
  const told = person.requests.flatMap((request, at) => {
    const place = places[at] ?? at + 1;
    const one = assessmentTold(request, place, guesses);
    return one ? [{ place, told: one }] : [];
  });
  const left = new Set(stored.assessments);
  const paired = told.map((one) => ({ ...one, file: take(left, sameDay(left, one.told)) }));
  for (const { place, told: one, file: found } of paired) {
    const file = found ?? take(left, likely(left, one, stored, changes));
    putOne({ place, told: one, file, childId }, stored, changes, guesses);
  }
}

function take(left: Set<AssessmentFile>, file: AssessmentFile | null): AssessmentFile | null {
  if (file) left.delete(file);
  return file;
}

const sameDay = (left: Set<AssessmentFile>, { receivedOn }: AssessmentTold): AssessmentFile | null =>
  [...left].find(({ assessment }) => receivedOn !== null && assessment.receivedOn === receivedOn) ?? null;

/**
 * Where no stored assessment was received on that day: without a day, the one in progress; with another day, the one that
 * this very collection brought in, whose day was corrected.
 */
function likely(
  left: Set<AssessmentFile>,
  { receivedOn }: AssessmentTold,
  { origins }: StoredCase,
  { source }: CaseChanges,
): AssessmentFile | null {
  const candidates = [...left].filter(({ assessment }) =>
    receivedOn === null
      ? isAssessmentInProgress(assessment)
      : isFromSame(origins.get(assessment.id), source.name),
  );
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

interface Pair {
  readonly place: number;
  readonly told: AssessmentTold;
  readonly file: AssessmentFile | null;
  readonly childId: string;
}

function putOne(
  { place, told, file, childId }: Pair,
  { origins }: StoredCase,
  changes: CaseChanges,
  guesses: Guesses,
): void {
  const path = `${requestPath(place)}/ReceivedDate`;
  const receivedOn = told.receivedOn ?? file?.assessment.receivedOn ?? null;
  if (receivedOn === null) {
    const message =
      'Without the day of the request no time limit can be counted, so this assessment stays out. Give ReceivedDate and bring the file in again.';
    guesses.query(path, 'assessmentLeftOut', message);
    return;
  }
  const facts = { ...told, receivedOn, ruleSetId: ruleSetInForceOn(receivedOn).id };
  const since = { ...facts, stateSince: told.stateSince ?? receivedOn };
  const { authorityId } = changes;
  const before = file?.assessment;
  const fresh = { ...NOTHING_MORE_KNOWN, id: before?.id ?? newId(), authorityId, childId };
  const assessment = before ? overStored(before, since) : { ...fresh, ...since };
  const adviceRequests = file?.adviceRequests ?? [];
  const settled = changes.assessments.put(file, origins.get(assessment.id), { assessment, adviceRequests });
  if (settled === 'leftAlone') reportLeftAlone(path, 'assessment', origins.get(assessment.id), guesses);
}

/** What the return tells over what is here. That it is open is all that "stage not known" tells: a known open stage stays. */
function overStored(
  stored: Assessment,
  told: Omit<AssessmentTold, 'receivedOn'> & Pick<Assessment, 'receivedOn' | 'stateSince' | 'ruleSetId'>,
): Assessment {
  const staysOpen =
    told.state === 'stageUnknown' && stored.state !== 'stageUnknown' && isAssessmentInProgress(stored);
  const stage = staysOpen ? { state: stored.state, stateSince: stored.stateSince } : {};
  const decisionNotifiedOn = told.decisionNotifiedOn ?? (staysOpen ? stored.decisionNotifiedOn : null);
  const requestedBy = told.requestedBy === 'notKnown' ? stored.requestedBy : told.requestedBy;
  return { ...stored, ...told, ...stage, decisionNotifiedOn, requestedBy };
}
