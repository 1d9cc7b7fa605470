import type { MailDelivery } from '@ehc/platform';

/** Sign-in by the council's own OpenID Connect provider. */
export interface ProviderSignIn {
  readonly kind: 'provider';
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Sign-in by the bundled provider, as one of the demonstration's people. */
export interface DemonstrationSignIn {
  readonly kind: 'demonstration';
}

/** The name under which Nest hands the settings out. */
export const WEB_SETTINGS = Symbol('WebSettings');

/** All that the web server is told from outside. */
export interface WebSettings {
  /** The address by which browsers reach the service, without a slash at the end. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  readonly serviceName: string;
  /** The colour of the council, such as `#00594f`. It must be dark enough to carry white text. */
  readonly accentColour: string;
  /** Whom people ask for help, such as `the service desk on extension 4000`. */
  readonly helpContact: string;
  /** Where messages go. */
  readonly mailDelivery: MailDelivery;
  readonly signIn: ProviderSignIn | DemonstrationSignIn;
}

/** The session's cookie. Over an encrypted connection no other site and no other address can set it. */
export const cookieName = (settings: WebSettings): string => (isSecure(settings) ? '__Host-ehc' : 'ehc');

/** Whether browsers reach the service over an encrypted connection. */
export const isSecure = (settings: WebSettings): boolean => settings.publicUrl.startsWith('https:');
