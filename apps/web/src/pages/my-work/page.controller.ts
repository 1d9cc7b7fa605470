import { Controller, Get } from '@nestjs/common';
import { Clock } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { whoMay } from '../../permission/who-may';
import { view } from './view';

@Controller('my-work')
export class MyWorkController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Allow(...whoMay.myWork)
  @Audit('myWork.read')
  show(@Reply() reply: FastifyReply): string {
    return page(reply, 'pages/my-work/page.njk', view(this.clock.today()));
  }
}
