import { Controller, Get } from '@nestjs/common';
import { Clock } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { whoMay } from '../../permission/who-may';
import { view } from './view';

@Controller('waiting-for')
export class WaitingForController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Allow(...whoMay.waitingFor)
  @Audit('waitingFor.read')
  show(@Reply() reply: FastifyReply): string {
    return page(reply, 'pages/waiting-for/page.njk', view(this.clock.today()));
  }
}
