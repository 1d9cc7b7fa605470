import type { Notices } from '@ehc/casework';
import { inWords, NOTICE_STATES, type NoticeState, type Role } from '@ehc/domain';
import type { MailDelivery } from '@ehc/platform';
import { audienceInWords } from '../../layout/audience-words';
import { thousands, type Tag } from '../../layout/wording';
import { paths } from '../../paths';
import { givenUpView, type GivenUp } from './given-up-view';

export interface MailboxShown {
  readonly state: NoticeState | null;
  /** Whether this is the first page of the list. */
  readonly first: boolean;
  readonly delivery: MailDelivery;
  readonly role: Role;
  /** What has just been done, where something has. */
  readonly done: string;
}

const STATES: Readonly<Record<NoticeState, Tag>> = {
  toSend: { text: 'Waiting to go', classes: 'govuk-tag--blue' },
  sent: { text: 'Sent', classes: 'govuk-tag--green' },
  failed: { text: 'Not delivered', classes: 'govuk-tag--red' },
  noAddress: { text: 'No address', classes: 'govuk-tag--yellow' },
  notNeeded: { text: 'Not needed', classes: 'govuk-tag--grey' },
};

const WHERE_THEY_GO: Readonly<Record<MailDelivery, string>> = {
  smtp: 'Messages leave by your mail server.',
  mailbox: 'No mail server is set up here, so messages are kept on this page and go no further.',
  none: 'No mail server is set up, so messages wait here and nobody has been sent one. Ask for SMTP_URL and MAIL_FROM to be set.',
};

/** What to do about messages that did not go. */
const WHAT_TO_DO: Partial<Record<NoticeState, string>> = {
  failed:
    'Nobody has read these: the mail server refused them for good. Ring instead. An administrator puts the address right with a file on the page Imports, and the next message goes to it.',
  noAddress:
    'These were never sent, because we have no address. Ring instead. An administrator brings the address in with a file on the page Imports, and the next message goes to it.',
};

/** What the timers gave up on, and what has been written to whom, newest first. */
export function view({ rows, counts, next }: Notices, givenUp: GivenUp, shown: MailboxShown) {
  const { state, first, delivery, role, done } = shown;
  const link = (of: NoticeState | null) => paths.mailbox({ state: of ?? undefined });
  const all = NOTICE_STATES.reduce((sum, of) => sum + (counts[of] ?? 0), 0);
  return {
    title: 'Messages',
    done: done === '' ? null : done,
    givenUp: first && state === null ? givenUpView(givenUp, role) : null,
    whatToDo: (state && WHAT_TO_DO[state]) ?? null,
    whereTheyGo: WHERE_THEY_GO[delivery],
    isStuck: delivery === 'none',
    counts: [
      { text: 'All', count: thousands(all), href: link(null), current: state === null },
      ...NOTICE_STATES.map((of) => ({
        text: STATES[of].text,
        count: thousands(counts[of] ?? 0),
        href: link(of),
        current: of === state,
      })),
    ],
    messages: rows.map((row) => messageShown(row, delivery)),
    next: next === null ? null : paths.mailbox({ state: state ?? undefined, after: next }),
    firstPage: first ? null : link(state),
  };
}

function messageShown(row: Notices['rows'][number], delivery: MailDelivery) {
  const { id, subject, body, organisationName, audience, sentTo, createdOn, state, error } = row;
  const isKept = state === 'sent' && delivery === 'mailbox';
  return {
    id,
    subject,
    paragraphs: body.trim().split('\n\n'),
    to: `${organisationName ?? 'Nobody named'}, ${audienceInWords(audience, null)}`,
    address: sentTo ?? 'No address: somebody should ring them',
    day: inWords(createdOn),
    tag: isKept ? { ...STATES.sent, text: 'Kept here' } : STATES[state],
    error,
  };
}
