import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@ehc/casework';
import type { FastifyRequest } from 'fastify';
import './visitor';

/** The signed-in person. Only for routes with `@Allow`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { visitor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!visitor?.actor) throw new UnauthorizedException();
  return visitor.actor;
});
