import { Body, Controller, Get, Inject, NotFoundException, Post, Req } from '@nestjs/common';
import { ListDemonstrationPeople } from '@ehc/casework';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Provider } from 'oidc-provider';
import { goTo, page, Reply } from '../layout/page';
import { AllowAnyone } from '../permission/allow';
import { Audit } from '../permission/audit';
import { choosePath } from './provider';
import { chooseView } from './view';

/** The page on which the demonstration's visitor chooses whose work to see. */
@Controller('demo-sign-in/choose/:uid')
export class DemoSignInController {
  constructor(
    @Inject(Provider) private readonly provider: Provider,
    private readonly listPeople: ListDemonstrationPeople,
  ) {}

  @Get()
  @AllowAnyone()
  @Audit('demoSignIn.read')
  async show(@Req() { raw }: FastifyRequest, @Reply() reply: FastifyReply): Promise<string> {
    const { uid } = await this.attempt(raw, reply);
    return page(reply, 'demo-sign-in/page.njk', chooseView(await this.listPeople.run(), choosePath(uid)));
  }

  @Post()
  @AllowAnyone()
  @Audit('demoSignIn.choose')
  async choose(
    @Req() { raw }: FastifyRequest,
    @Body() { person }: { person?: string },
    @Reply() reply: FastifyReply,
  ): Promise<void> {
    const people = await this.listPeople.run();
    const chosen = people.find(({ subject }) => subject === person);
    if (!chosen) throw new NotFoundException();
    await this.attempt(raw, reply);
    goTo(
      reply,
      await this.provider.interactionResult(raw, reply.raw, {
        login: { accountId: chosen.subject, remember: false },
      }),
    );
  }

  /** An attempt ends after half an hour, and with the server. */
  private async attempt(raw: FastifyRequest['raw'], reply: FastifyReply) {
    try {
      return await this.provider.interactionDetails(raw, reply.raw);
    } catch (error) {
      throw new NotFoundException(undefined, { cause: error });
    }
  }
}
