import { Controller, Get, Req, UnauthorizedException } from '@nestjs/common';
import type { Actor } from '@ehc/casework';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { everyone } from '../../permission/who-may';
import { ApiProblem } from '../problem.dto';
import { SessionDto } from './session.dto';

/** Who the API takes the caller for, and the token that every change must carry in the header `x-csrf-token`. */
@ApiTags('Session')
@Controller('api/v1/session')
export class SessionController {
  @Get()
  @Allow(...everyone)
  @Audit('session.read')
  @ApiOperation({ operationId: 'showSession', summary: 'Who is signed in, and the token for changes' })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblem(401)
  show(@CurrentActor() actor: Actor, @Req() { visitor }: FastifyRequest): SessionDto {
    if (!visitor) throw new UnauthorizedException();
    return { ...actor, csrfToken: visitor.session.csrfToken };
  }
}
