import type { OutcomeKind } from './outcome';

/** What an error page says: what happened, what was kept, and what to do. */
export interface ErrorWords {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The words of each error page. None names a child, or says whether a child exists. */
export const ERROR_WORDS: Readonly<Record<OutcomeKind, ErrorWords>> = {
  signInNeeded: {
    title: 'You have been signed out',
    lines: ['What you sent was not saved, because your session had ended.', 'Sign in and do it again.'],
  },
  notAllowed: {
    title: 'You cannot see this page',
    lines: [
      'Your role does not include this page.',
      'If your work needs it, ask your manager to have your role changed.',
    ],
  },
  staleForm: {
    title: 'This page was out of date',
    lines: [
      'What you sent was not saved. You may have signed in again since you opened the page.',
      'Go back, load the page again and send it once more.',
    ],
  },
  notFound: {
    title: 'Page not found',
    lines: [
      'If you typed the address, check that it is correct.',
      'If you pasted it, check that you copied all of it.',
      'It may also be a record that has moved or that you have not been given.',
    ],
  },
  refused: { title: 'This was not done', lines: ['Nothing was changed. The reasons:'] },
  changedSince: {
    title: 'It has changed since you looked',
    lines: ['Something else was recorded, so nothing was changed now. Look again, and then decide.'],
  },
  idempotencyKeyReused: {
    title: 'This key was used for another call',
    lines: ['Nothing was changed. Give each new call a key of its own.'],
  },
  notJson: {
    title: 'This has a form that we do not take',
    lines: ['Nothing was changed. A program sends JSON, with the header “content-type: application/json”.'],
  },
  tooLarge: { title: 'This is too long', lines: ['Nothing was changed. Shorten what you wrote.'] },
  badRequest: {
    title: 'We could not read what was sent',
    lines: ['Nothing was changed. Go back and try again.'],
  },
  unavailable: {
    title: 'Sorry, the service is not available',
    lines: [
      'Nothing was lost: all that you had saved is kept.',
      'What you sent just now was not saved. Try again in a few minutes.',
    ],
  },
  problem: {
    title: 'Sorry, there is a problem with the service',
    lines: ['What you sent just now may not have been saved. Look before you send it again.'],
  },
};
