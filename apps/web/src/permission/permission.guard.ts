import {
  ForbiddenException,
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ALLOWED, type Allowed } from './allow';
import './visitor';

/** The door of every route. What no `@Allow` opens is closed. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed = this.reflector.get<Allowed | undefined>(ALLOWED, context.getHandler());
    if (allowed === 'anyone') return true;
    const { visitor } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!visitor?.actor) throw new UnauthorizedException();
    if (allowed?.includes(visitor.actor.role)) return true;
    throw new ForbiddenException();
  }
}
