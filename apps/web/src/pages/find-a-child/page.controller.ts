import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { goTo, page, Reply } from '../../layout/page';
import { paths } from '../../paths';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { whoMay } from '../../permission/who-may';
import { Visitors } from '../../sign-in/visitors';
import { view } from './view';

const LONGEST = 100;

/** Finding a child by name, birth date or UPN. What is typed is personal, so it waits in the session and never in an address. */
@Controller('find-a-child')
export class FindAChildController {
  constructor(private readonly visitors: Visitors) {}

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
  show(@Req() { visitor }: FastifyRequest, @Reply() reply: FastifyReply): string {
    return page(reply, 'pages/find-a-child/page.njk', view(visitor?.session.data.findAChild ?? ''));
  }
}
