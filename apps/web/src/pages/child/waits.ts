import type { ChildCase } from '@ehc/casework';
import { ADVICE_LABELS, daysWaited, isOpenOn, PARTY_LABELS, WAIT_STEPS, type Wait } from '@ehc/domain';
import { counted, howFar, shortDay } from '../../layout/wording';

/** Who is waited for now, since when, how often chased and what was promised. */
export function waitsShown(waits: readonly Wait[], found: ChildCase) {
  return waits
    .filter((wait) => isOpenOn(wait, found.asAt))
    .map((wait) => ({
      who: whoIs(wait, found),
      what: whatIs(wait, found),
      since: `since ${shortDay(wait.startedOn)}, ${counted(daysWaited(wait, found.asAt), 'day')}`,
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
export function whatIs({ step, subjectId }: Wait, found: ChildCase): string {
  const request = found.assessments
    .flatMap(({ adviceRequests }) => adviceRequests)
    .find(({ id }) => id === subjectId);
  return request ? `${WAIT_STEPS[step]}: ${ADVICE_LABELS[request.adviceType]}` : WAIT_STEPS[step];
}

function saidSoFar(
  { chases, lastChasedOn, promisedFor, blockedReason }: Wait,
  { asAt }: ChildCase,
): string | null {
  const parts = [
    lastChasedOn === null ? null : `Chased ${counted(chases, 'time')}, last on ${shortDay(lastChasedOn)}.`,
    promisedFor === null
      ? null
      : `Promised for ${shortDay(promisedFor)}${promisedFor < asAt ? ', which has passed' : ''}.`,
    blockedReason === null ? null : `Held up: ${blockedReason.replace(/\.$/, '')}.`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
