import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { FindChildren, type Actor } from '@ehc/casework';
import { Clock } from '@ehc/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { goTo, page, Reply } from '../../layout/page';
import { paths } from '../../paths';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { Visitors } from '../../sign-in/visitors';
import { view } from './view';

const LONGEST = 100;

/** Finding a child by name, birth date or UPN. What is typed is personal, so it waits in the session and never in an address. */
@Controller('find-a-child')
export class FindAChildController {
  constructor(
    private readonly visitors: Visitors,
    private readonly findChildren: FindChildren,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Allow(...whoMay.findAChild)
  @Audit('findAChild.search')
  async search(@Body() { q }: { q?: unknown }, @Reply() reply: FastifyReply): Promise<void> {
    await this.visitors.remember(reply, {
      findAChild: (typeof q === 'string' ? q : '').trim().slice(0, LONGEST),
    });
    goTo(reply, paths.findAChild());
  }

  @Get()
  @Allow(...whoMay.findAChild)
  @Audit('findAChild.read')
  async show(
    @Req() { visitor }: FastifyRequest,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const typed = visitor?.session.data.findAChild ?? '';
    const found = await this.findChildren.run({ actor, typed });
    return page(reply, 'pages/find-a-child/page.njk', view(typed, found, this.clock.today()));
  }
}
