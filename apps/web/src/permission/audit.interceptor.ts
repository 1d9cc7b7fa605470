import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RecordAccess } from '@ehc/casework';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { AUDITED_WITHIN, AUDIT_EVENT } from './audit';
import './visitor';

/** Writes the route's line in the access log before the answer leaves: what can't be recorded is not shown. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly recordAccess: RecordAccess,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.reflector.get<true | undefined>(AUDITED_WITHIN, context.getHandler())) return next.handle();
    const event = this.reflector.get<string>(AUDIT_EVENT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { childId?: string } }>>();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        const actor = request.visitor?.actor;
        if (actor) await this.recordAccess.run({ actor, event, childId: request.params.childId ?? null });
        return answer;
      }),
    );
  }
}
