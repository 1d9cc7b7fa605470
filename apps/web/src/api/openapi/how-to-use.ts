import { paths } from '../../paths';
import { cookieName, type WebSettings } from '../../web-settings';

/** Where and how a program signs in, for programs that read the document. */
export function signInSteps(settings: WebSettings) {
  const begin = { begin: paths.signIn(), cookie: cookieName(settings) };
  if (settings.signIn.kind === 'provider') return { ...begin, issuer: settings.signIn.issuer };
  return { ...begin, demonstration: { choose: 'person', token: '_csrf' } };
}

/** What somebody who writes a program against the API must know beyond the calls themselves. */
export const howToUse = (settings: WebSettings): string =>
  [GENERAL, SIGN_IN, demonstrationOf(settings), READ, WRITE, ERRORS].filter(Boolean).join('\n\n');

const GENERAL = `The same figures, lists and steps as the pages. Days are written \`2026-03-20\`.`;

const SIGN_IN = `## Sign in

1. GET \`/sign-in\` and follow the redirects, keeping cookies: they lead to the OpenID Connect provider of the authority.
2. Sign in there, as the provider asks. It sends you back to \`/sign-in/callback\`, which sets the cookie of the session.
3. Send that cookie with every call. GET \`/api/v1/session\` says who you are and gives \`csrfToken\`.

A session ends after ten hours, when the person signs out, or when they leave. A call is then answered with 401.`;

const demonstrationOf = ({ signIn }: WebSettings): string =>
  signIn.kind === 'demonstration'
    ? `This is a demonstration, where nobody has a password. The redirects of step 1 end at a page with one form. Send the form to its \`action\`, form-encoded: its hidden field \`_csrf\`, and \`person\`, the value of one of its buttons, such as \`demo-caseworker\`. Then follow the redirects again.`
    : '';

const READ = `## Read

Lists come in pages: give \`next\` of one page to get the one after. A matter (an assessment, an annual review) has an \`etag\`, its version, and \`steps\`: what this person may do with it now, each with the reasons against it and with \`href\`, the address to send it to.

Nothing is to be kept by anything in between. An \`etag\` names what is recorded of the matter; it is for \`If-Match\`, not for caches.`;

const WRITE = `## Write

A change is a POST of JSON with these headers:

- \`x-csrf-token\`: the \`csrfToken\` of the session.
- \`Idempotency-Key\`: new for each change. If no answer came, send the same call again with the same key: it is done once, and answered as the first time, with the header \`idempotency-replayed: true\`. Keys are known for 7 days, to the person who used them. The same key with another call is answered with 422.
- \`If-Match\`, if you want: the \`etag\` that you decided on. If anything has been recorded on the matter since, nothing is done and the answer is 412.

\`If-Match\` may be left out because no step overwrites another: the rules refuse what is not possible at the present stage.`;

const ERRORS = `## When it is refused

Problems are \`application/problem+json\` (RFC 9457). Tell them apart by \`type\`, and show \`detail\` to people. With 409 the rules do not allow the step now: \`refusals\` holds every reason, with a \`code\` that does not change. Nothing was changed and the key was not used up: put right what is wrong and send the call again. What belongs to another authority is not there: 404. With 503, try again later with the same key.`;
