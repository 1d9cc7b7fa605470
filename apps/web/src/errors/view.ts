import { paths } from '../paths';
import type { Outcome } from './outcome';
import { ERROR_WORDS } from './words';

/** An error page, already worded. */
export function errorView(outcome: Outcome, reference: string) {
  const { title, lines } = ERROR_WORDS[outcome.kind];
  const signInAgain = outcome.kind === 'signInNeeded';
  return {
    title,
    lines: outcome.detail === undefined ? lines : [...lines, outcome.detail],
    reasons: outcome.refusals.map(({ message }) => message),
    reference: outcome.status >= 500 ? reference : null,
    next: signInAgain
      ? { text: 'Sign in', href: paths.signIn() }
      : { text: 'Go to your first page', href: paths.home() },
  };
}
