import { etagOf } from '../api/write/etag';
import type { Outcome } from './outcome';
import { ERROR_WORDS } from './words';

/** How the API tells what went wrong (RFC 9457). */
export function problemDetails(outcome: Outcome, reference: string) {
  const { title, lines } = ERROR_WORDS[outcome.kind];
  const detail = outcome.detail ?? lines.join(' ');
  const known = { type: `urn:ehc:problem:${outcome.kind}`, title, status: outcome.status, detail };
  if (outcome.kind === 'refused') return { ...known, refusals: outcome.refusals };
  if (outcome.version !== undefined) return { ...known, etag: etagOf(outcome.version) };
  return outcome.status >= 500 ? { ...known, reference } : known;
}
