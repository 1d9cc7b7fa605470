import { Controller, Get } from '@nestjs/common';
import type { Actor } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { firstPageOf } from '../../layout/navigation';
import { goTo, Reply } from '../../layout/page';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { everyone } from '../../permission/who-may';

/** Sends each person to the page on which their day begins. */
@Controller()
export class HomeController {
  @Get()
  @Allow(...everyone)
  @Audit('home.read')
  show(@CurrentActor() actor: Actor, @Reply() reply: FastifyReply): void {
    goTo(reply, firstPageOf(actor));
  }
}
