import { createServer } from 'node:http';
import '../../apps/web/src/demo-sign-in/quiet-provider';
import { generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';
import type { ProviderSignIn } from '../../apps/web/src/web-settings';
import { freePort } from './free-port';

/** A council's own OpenID Connect provider, in which `subject` has already typed their password. */
export interface CouncilProvider {
  readonly signIn: ProviderSignIn;
  subject: string;
  close(): Promise<void>;
}

const CLIENT = { client_id: 'ehc', client_secret: 'a secret that only the two of them know' };

/** Starts a provider that knows the service at the address, and answers for whoever `subject` names. */
export async function startCouncilProvider(serviceUrl: string): Promise<CouncilProvider> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const provider = councilProvider(issuer, serviceUrl);
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const atDoor = request.url?.startsWith('/interaction/') === true;
    const login = { login: { accountId: running.subject } };
    void (atDoor ? provider.interactionFinished(request, response, login) : answer(request, response));
  });
  const signIn = {
    kind: 'provider',
    issuer,
    clientId: CLIENT.client_id,
    clientSecret: CLIENT.client_secret,
  } as const;
  const close = () =>
    new Promise<void>((closed) => {
      server
        .close(() => {
          closed();
        })
        .closeAllConnections();
    });
  const running: CouncilProvider = { signIn, subject: '', close };
  await new Promise<void>((listening) => server.listen(port, 'localhost', listening));
  return running;
}

function councilProvider(issuer: string, serviceUrl: string): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [
      {
        ...CLIENT,
        redirect_uris: [`${serviceUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${serviceUrl}/signed-out`],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
    loadExistingGrant: async ({ oidc }) => {
      const { accountId } = oidc.session ?? {};
      if (accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ accountId, clientId: CLIENT.client_id });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
}
