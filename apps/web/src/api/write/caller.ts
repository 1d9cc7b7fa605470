import type { Actor, StepTerms } from '@ehc/casework';
import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callKeyOf } from './call-key';
import { versionIn } from './etag';

/** Who sends a change, and on what terms: the part of every command that the headers carry. */
export interface Caller extends StepTerms {
  readonly actor: Actor;
}

export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const actor = request.visitor?.actor;
  if (!actor) throw new UnauthorizedException();
  return { actor, once: callKeyOf(request), expectedVersion: versionIn(request.headers['if-match']) };
});
