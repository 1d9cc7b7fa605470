import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { FindStaffBySubject } from '@ehc/casework';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rightAddress } from '../demo-sign-in/relying-party';
import { goTo, page, Reply } from '../layout/page';
import { paths } from '../paths';
import { AllowAnyone } from '../permission/allow';
import { Audit } from '../permission/audit';
import { WEB_SETTINGS, type WebSettings } from '../web-settings';
import { IdentityProvider, SignInFailed } from './identity-provider';
import { Visitors } from './visitors';

/** In by the council's own sign-in, and out again. */
@Controller()
export class SignInController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly visitors: Visitors,
    private readonly findStaff: FindStaffBySubject,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  @Get('sign-in')
  @AllowAnyone()
  @Audit('signIn.begin')
  async begin(@Reply() reply: FastifyReply): Promise<void> {
    if (reply.request.visitor?.actor) {
      goTo(reply, paths.home());
      return;
    }
    const elsewhere = rightAddress(this.settings, reply.request.host, paths.signIn());
    if (elsewhere !== null) {
      goTo(reply, elsewhere);
      return;
    }
    const { address, pending } = await this.provider.begin();
    await this.visitors.remember(reply, { pendingSignIn: pending });
    goTo(reply, address);
  }

  @Get('sign-in/callback')
  @AllowAnyone()
  @Audit('signIn.finish')
  async finish(@Req() request: FastifyRequest, @Reply() reply: FastifyReply): Promise<string | undefined> {
    const subject = await this.subjectOf(request);
    if (subject === null) return this.showFailed(reply);
    const actor = await this.findStaff.run(subject);
    if (!actor) return this.showUnknown(reply);
    const returnTo = request.visitor?.session.data.returnTo ?? paths.home();
    await this.visitors.signIn(reply, actor.staffId);
    goTo(reply, returnTo);
    return undefined;
  }

  @Post('sign-out')
  @AllowAnyone()
  @Audit('signOut')
  async signOut(@Reply() reply: FastifyReply): Promise<void> {
    await this.visitors.end(reply);
    goTo(reply, (await this.provider.signOutAddress()) ?? paths.signedOut());
  }

  @Get('signed-out')
  @AllowAnyone()
  @Audit('signedOut.read')
  signedOut(@Reply() reply: FastifyReply): string {
    return page(reply, 'sign-in/signed-out.njk', { title: 'You have signed out' });
  }

  private async subjectOf(request: FastifyRequest): Promise<string | null> {
    const pending = request.visitor?.session.data.pendingSignIn;
    if (!pending) return null;
    try {
      return await this.provider.finish(request.url, pending);
    } catch (error) {
      if (!(error instanceof SignInFailed)) throw error;
      request.log.warn({ err: error }, 'A sign-in was not completed');
      return null;
    }
  }

  private showFailed(reply: FastifyReply): string {
    void reply.status(400);
    return page(reply, 'sign-in/failed.njk', { title: 'You are not signed in' });
  }

  private showUnknown(reply: FastifyReply): string {
    void reply.status(403);
    return page(reply, 'sign-in/unknown.njk', { title: 'You do not have access yet' });
  }
}
