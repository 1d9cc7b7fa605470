import {
  Injectable,
  UnsupportedMediaTypeException,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Receipt } from '@ehc/casework';
import { BadInput, Refused } from '@ehc/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, map, type Observable } from 'rxjs';
import { isDeep } from './depth';
import { etagOf } from './etag';
import { receiptDtoOf, type ReceiptDto } from './receipt.dto';

/** Which member of the body is the day of the step: the rules call it `on`. */
export const DAY_MEMBER = 'ehc:dayMember';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Takes only JSON, and answers every change in the same way. */
@Injectable()
export class WriteInterceptor implements NestInterceptor<Receipt, ReceiptDto> {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<Receipt>): Observable<ReceiptDto> {
    const { headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!JSON_TYPE.test(headers['content-type'] ?? '')) throw new UnsupportedMediaTypeException();
    if (isDeep(body)) throw new BadInput('The body is nested too deeply. Nothing was changed.');
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const day = this.reflector.get<string>(DAY_MEMBER, context.getHandler());
    return next.handle().pipe(
      map((receipt) => {
        void reply.header('etag', etagOf(receipt.version));
        if (receipt.repeated) void reply.header('idempotency-replayed', 'true');
        return receiptDtoOf(receipt);
      }),
      catchError((error: unknown) => {
        throw error instanceof Refused ? new Refused(error.refusals.map(naming(day))) : error;
      }),
    );
  }
}

/** A refusal that leads to the member of the body as this call names it. */
const naming =
  (day: string) =>
  (refusal: Refused['refusals'][number]): Refused['refusals'][number] =>
    refusal.field === 'on' ? { ...refusal, field: day } : refusal;
