import type { Config } from '@ehc/platform';
import type { WebSettings } from './web-settings';

/** What the web server needs of the configuration. */
export function settingsFrom({ publicUrl, host, port, production, oidc, mailDelivery }: Config): WebSettings {
  return {
    publicUrl,
    host,
    port,
    production,
    mailDelivery,
    serviceName: 'EHC casework',
    accentColour: '#00594f',
    helpContact: 'your service desk',
    signIn: oidc ? { kind: 'provider', ...oidc } : { kind: 'demonstration' },
  };
}
