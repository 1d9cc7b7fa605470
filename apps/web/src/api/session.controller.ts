import { Controller, Get, Req } from '@nestjs/common';
import type { Actor } from '@ehc/casework';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../permission/allow';
import { Audit } from '../permission/audit';
import { CurrentActor } from '../permission/current-actor';
import { everyone } from '../permission/who-may';

/** Who the API takes the caller for, and the token that every change must carry in the header `x-csrf-token`. */
@Controller('api/v1/session')
export class SessionController {
  @Get()
  @Allow(...everyone)
  @Audit('session.read')
  show(@CurrentActor() actor: Actor, @Req() { visitor }: FastifyRequest) {
    return { ...actor, csrfToken: visitor?.session.csrfToken };
  }
}
