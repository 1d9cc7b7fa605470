import { allowInsecureRequests, type Configuration } from 'openid-client';

/**
 * Lets the client talk to a provider without encryption: to the bundled one over loopback, and to a
 * developer's own. The library marks it as deprecated only to make it stand out; lint knows of this file.
 */
export function overPlainHttp(configuration: Configuration): void {
  allowInsecureRequests(configuration);
}
