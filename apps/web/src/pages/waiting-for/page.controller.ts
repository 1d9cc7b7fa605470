import { Controller, Get, Query } from '@nestjs/common';
import { ShowBreakdown, type Actor } from '@ehc/casework';
import { BadInput, Clock } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { textIn } from '../../layout/query';
import { view } from './view';

@Controller('waiting-for')
export class WaitingForController {
  constructor(
    private readonly clock: Clock,
    private readonly showBreakdown: ShowBreakdown,
  ) {}

  @Get()
  @Allow(...whoMay.waitingFor)
  @Audit('waitingFor.read')
  async show(
    @CurrentActor() actor: Actor,
    @Query('asAt') asAt: unknown,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const today = this.clock.today();
    const typed = textIn(asAt) ?? today;
    const authority = { id: actor.authorityId, code: actor.authorityCode };
    try {
      const shown = await this.showBreakdown.run({ authority, asAt: typed });
      return page(reply, TEMPLATE, view(shown, today, { typed, errors: [] }));
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      void reply.status(422);
      const shown = await this.showBreakdown.run({ authority });
      const errors = [{ text: error.message, href: '#asAt' }];
      return page(reply, TEMPLATE, view(shown, today, { typed, errors }));
    }
  }
}

const TEMPLATE = 'pages/waiting-for/page.njk';
