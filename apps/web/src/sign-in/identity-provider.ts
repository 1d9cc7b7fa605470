import { Inject, Injectable } from '@nestjs/common';
import type { PendingSignIn } from '@ehc/casework';
import * as client from 'openid-client';
import { demonstrationConfiguration } from '../demo-sign-in/relying-party';
import { paths } from '../paths';
import { overPlainHttp } from './plain-http';
import { WEB_SETTINGS, type WebSettings } from '../web-settings';

/** The person came back from the provider without being vouched for: cancelled, too late, or tampered with. */
export class SignInFailed extends Error {}

/** Asks an OpenID Connect provider who somebody is (authorization code with PKCE). We hold no passwords. */
@Injectable()
export class IdentityProvider {
  private known: Promise<client.Configuration> | undefined;

  constructor(@Inject(WEB_SETTINGS) private readonly settings: WebSettings) {}

  /** Where to send the browser, and what to check its answer against. */
  async begin(): Promise<{ address: string; pending: PendingSignIn }> {
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.settings.publicUrl + paths.signInCallback(),
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
      ...this.alwaysChoose(),
    });
    return { address: address.href, pending };
  }

  /** Whoever signs out of the demonstration wants to be somebody else next. */
  private alwaysChoose(): Record<string, string> {
    return this.settings.signIn.kind === 'demonstration' ? { prompt: 'login' } : {};
  }

  /** The provider's lasting name for the person who came back. */
  async finish(callback: string, pending: PendingSignIn): Promise<string> {
    const { state: expectedState, nonce: expectedNonce, codeVerifier: pkceCodeVerifier } = pending;
    const checks = { expectedState, expectedNonce, pkceCodeVerifier, idTokenExpected: true };
    const address = new URL(callback, this.settings.publicUrl);
    try {
      const tokens = await client.authorizationCodeGrant(await this.configuration(), address, checks);
      const subject = tokens.claims()?.sub;
      if (subject !== undefined) return subject;
    } catch (error) {
      throw new SignInFailed('The provider did not vouch for the person', { cause: error });
    }
    throw new SignInFailed('The provider named nobody');
  }

  /** Where to go so that the provider, too, forgets the person on this browser; null where it offers no such place. */
  async signOutAddress(): Promise<string | null> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    const post_logout_redirect_uri = this.settings.publicUrl + paths.signedOut();
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri }).href;
  }

  /** Read once; a failure is not kept, so the next person's sign-in tries again. */
  private configuration(): Promise<client.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private async discover(): Promise<client.Configuration> {
    const { signIn } = this.settings;
    if (signIn.kind === 'demonstration') return demonstrationConfiguration(this.settings);
    const issuer = new URL(signIn.issuer);
    const execute = issuer.protocol === 'http:' && !this.settings.production ? [overPlainHttp] : [];
    return client.discovery(issuer, signIn.clientId, signIn.clientSecret, undefined, { execute });
  }
}
