import { allowInsecureRequests, type Configuration } from 'openid-client';

/**
 * Lets the client talk to a provider without encryption: to the bundled one over loopback, and to a
 * developer's own. The library knows its own function when it meets it, so this is that very function; it
 * is marked as deprecated only to make it stand out, and lint knows of this file.
 */
export const overPlainHttp: (configuration: Configuration) => void = allowInsecureRequests;
