import * as client from 'openid-client';
import { overPlainHttp } from '../sign-in/plain-http';
import type { WebSettings } from '../web-settings';

/** Where the bundled provider is mounted on the web server. */
export const MOUNTED_AT = '/demo-sign-in';
export const CLIENT_ID = 'ehc-casework';

/** The name by which the bundled provider signs. */
export const issuerOf = ({ publicUrl }: WebSettings): string => publicUrl + MOUNTED_AT;

/**
 * How the service talks to the bundled provider: the browser by the public address, the server by
 * the one it listens at, because the public address need not be one that the server itself can reach.
 */
export function demonstrationConfiguration(settings: WebSettings): client.Configuration {
  const everywhere = ['0.0.0.0', '::'].includes(settings.host);
  const loopback = `http://${everywhere ? '127.0.0.1' : settings.host}:${settings.port}${MOUNTED_AT}`;
  const server = {
    issuer: issuerOf(settings),
    authorization_endpoint: `${issuerOf(settings)}/auth`,
    token_endpoint: `${loopback}/token`,
    jwks_uri: `${loopback}/jwks`,
    authorization_response_iss_parameter_supported: true,
  };
  const configuration = new client.Configuration(server, CLIENT_ID, undefined, client.None());
  overPlainHttp(configuration);
  return configuration;
}

/**
 * Where to begin again when the browser came by another name of this machine (`localhost` and `127.0.0.1`
 * share no cookies), or null where it came by the right one. Behind a proxy the name says nothing.
 */
export function rightAddress({ publicUrl, signIn }: WebSettings, host: string, path: string): string | null {
  const { protocol, host: expected } = new URL(publicUrl);
  const plain = signIn.kind === 'demonstration' && protocol === 'http:';
  return plain && host !== expected ? publicUrl + path : null;
}
