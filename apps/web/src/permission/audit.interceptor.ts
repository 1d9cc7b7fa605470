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
        const childId = request.params.childId ?? childIn(answer);
        if (actor) await this.recordAccess.run({ actor, event, childId });
        return answer;
      }),
    );
  }
}

/** Whose the answer is, where the address names a matter of a child and not the child. */
function childIn(answer: unknown): string | null {
  const names = typeof answer === 'object' && answer !== null && 'childId' in answer;
  return names && typeof answer.childId === 'string' ? answer.childId : null;
}
