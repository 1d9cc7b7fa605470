import type { ChildCase } from '@ehc/casework';
import { daysWaited, isOpenOn, PARTY_LABELS, type Wait } from '@ehc/domain';
import { lowerFirst, stepInWords } from '../../layout/step-words';
import { counted, howFar, nearDay, times } from '../../layout/wording';

/** Who is waited for now, since when, how often chased and what was promised. */
export function waitsShown(waits: readonly Wait[], found: ChildCase) {
  return waits
    .filter((wait) => isOpenOn(wait, found.asAt))
    .map((wait) => ({
      who: whoIs(wait, found),
      what: lowerFirst(whatIs(wait, found)),
      since: `since ${nearDay(wait.startedOn, found.asAt)}, ${counted(daysWaited(wait, found.asAt), 'day')}`,
      late: wait.dueBy !== null && wait.dueBy < found.asAt ? howFar(wait.dueBy, found.asAt) : null,
      said: saidSoFar(wait, found),
    }));
}

/** The organisation by its name, and us by the caseworker's. */
export function whoIs({ waitingOn, organisationId }: Wait, found: ChildCase): string {
  if (waitingOn === 'caseworker') return `Us (${found.caseworkerName ?? 'nobody yet'})`;
  const name = organisationId === null ? undefined : found.organisationNames.get(organisationId);
  return name ?? PARTY_LABELS[waitingOn];
}

/** What they are waited for to do, and with which advice. */
export function whatIs({ step, subjectId }: Wait, found: Pick<ChildCase, 'assessments'>): string {
  const request = found.assessments
    .flatMap(({ adviceRequests }) => adviceRequests)
    .find(({ id }) => id === subjectId);
  return stepInWords(step, request?.adviceType);
}

function saidSoFar(
  { chases, lastChasedOn, promisedFor, blockedReason }: Wait,
  { asAt }: ChildCase,
): string | null {
  const parts = [
    lastChasedOn === null ? null : `Chased ${times(chases)}, last on ${nearDay(lastChasedOn, asAt)}.`,
    promisedFor === null
      ? null
      : `Promised for ${nearDay(promisedFor, asAt)}${promisedFor < asAt ? ', which has passed' : ''}.`,
    blockedReason === null ? null : `Held up: ${blockedReason.replace(/\.$/, '')}.`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
