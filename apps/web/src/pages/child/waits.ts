import type { ChildCase } from '@ehc/casework';
import { daysWaited, isOpenOn, nextChase, PARTY_LABELS, type Notice, type Wait } from '@ehc/domain';
import { audienceInWords } from '../../layout/audience-words';
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
      ring: toRing(wait, found),
      messages: messagesAbout(wait, found),
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

/** Why somebody should ring: the last message had no address, or did not arrive, and nobody has chased since. */
function toRing({ id, lastChasedOn }: Wait, { notices }: ChildCase): string | null {
  const last = notices.find(({ waitId }) => waitId === id);
  if (!last || (lastChasedOn !== null && lastChasedOn > last.createdOn)) return null;
  if (last.state === 'noAddress') return 'Please ring them: we have no address to write to.';
  return last.state === 'failed' ? 'Please ring them: our message was not delivered.' : null;
}

const MESSAGE_WORDS: Readonly<Record<Notice['state'], string>> = {
  toSend: 'waiting to go',
  sent: 'sent',
  failed: 'not delivered',
  noAddress: 'no address',
  notNeeded: 'not needed any more',
};

/** What has been written about a wait, newest first. */
const messagesAbout = ({ id, waitingOn }: Wait, { notices, asAt }: ChildCase) =>
  notices
    .filter(({ waitId }) => waitId === id)
    .map(({ createdOn, audience, subject, state }) => ({
      day: nearDay(createdOn, asAt),
      to: audienceInWords(audience, waitingOn),
      subject,
      state: MESSAGE_WORDS[state],
    }));

function nextMessage(wait: Wait, asAt: ChildCase['asAt']): string | null {
  const next = nextChase(wait, asAt);
  return next && `Next message on ${nearDay(next.on, asAt)} to ${audienceInWords(next.to, wait.waitingOn)}.`;
}

function saidSoFar(wait: Wait, { asAt }: ChildCase): string | null {
  const { chases, lastChasedOn, promisedFor, blockedReason } = wait;
  const parts = [
    lastChasedOn === null ? null : `Chased ${times(chases)}, last on ${nearDay(lastChasedOn, asAt)}.`,
    promisedFor === null
      ? null
      : `Promised for ${nearDay(promisedFor, asAt)}${promisedFor < asAt ? ', which has passed' : ''}.`,
    nextMessage(wait, asAt),
    blockedReason === null ? null : `Held up: ${blockedReason.replace(/\.$/, '')}.`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}
