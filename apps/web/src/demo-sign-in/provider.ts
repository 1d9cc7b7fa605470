import './quiet-provider';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { WebSettings } from '../web-settings';
import { paths } from '../paths';
import { CLIENT_ID, issuerOf, MOUNTED_AT } from './relying-party';

/** Where a person is chosen, for one attempt at signing in. */
export const choosePath = (uid: string): string => `${MOUNTED_AT}/choose/${uid}`;

/** The bundled OpenID Connect provider. It knows no passwords: whoever reaches it may be anyone. */
export function demonstrationProvider(settings: WebSettings): Provider {
  if (settings.production) {
    throw new Error(
      'The demonstration sign-in lets anyone in as anyone, so it does not run in production. ' +
        'Set the OpenID Connect issuer, client id and client secret of your own provider.',
    );
  }
  const provider = new Provider(issuerOf(settings), configurationFor(settings));
  provider.proxy = settings.publicUrl.startsWith('https:');
  return provider;
}

function configurationFor(settings: WebSettings): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: [settings.publicUrl + paths.signInCallback()],
        token_endpoint_auth_method: 'none',
        application_type: 'web',
      },
    ],
    jwks: { keys: [newSigningKey()] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    interactions: { url: (_context, { uid }) => choosePath(uid) },
    loadExistingGrant: grantWithoutAsking,
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 3600, IdToken: 60, Interaction: 1800, Session: 60 },
  };
}

/** Our own service is the only client, so there is nothing to consent to. */
async function grantWithoutAsking({ oidc }: KoaContextWithOIDC) {
  const accountId = oidc.session?.accountId;
  const clientId = oidc.client?.clientId;
  if (accountId === undefined || clientId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

function newSigningKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  };
}
