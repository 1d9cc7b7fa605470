import { timingSafeEqual } from 'node:crypto';
import { ForbiddenException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CHANGES_NOTHING } from './changes-nothing';
import { isApi } from './is-api';
import { TAKES_FILES } from './takes-files';
import './visitor';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** The form does not carry the session's token: another site made it, or the session has ended since it was shown. */
export class StaleForm extends ForbiddenException {}

/**
 * Refuses a change that another site could have made the browser ask for. A form of a page carries the
 * session's token in the field `_csrf`; a call of the API carries it in the header `x-csrf-token`. What is
 * marked `@ChangesNothing` needs none. A form with files carries it in its first part, and is read so far only.
 */
@Injectable()
export class ForgeryGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE_METHODS.includes(request.method)) return true;
    if (this.reflector.get<true | undefined>(CHANGES_NOTHING, context.getHandler())) return true;
    const expected = request.visitor?.session.csrfToken;
    if (expected === undefined) throw new StaleForm();
    const takesFiles = this.reflector.get<true | undefined>(TAKES_FILES, context.getHandler()) === true;
    const given = takesFiles && request.isMultipart() ? await firstPartOf(request) : tokenOf(request);
    if (same(given, expected)) return true;
    throw new StaleForm();
  }
}

async function firstPartOf(request: FastifyRequest): Promise<unknown> {
  try {
    request.partsToCome = request.parts();
    const first = await request.partsToCome.next();
    if (first.done === true) return undefined;
    const { value: part } = first;
    return part.type === 'field' && part.fieldname === '_csrf' ? part.value : undefined;
  } catch {
    // What cannot be read as a form carries no token.
    return undefined;
  }
}

function tokenOf(request: FastifyRequest): unknown {
  if (isApi(request)) return request.headers['x-csrf-token'];
  const { body } = request;
  return typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
}

function same(given: unknown, expected: string): boolean {
  if (typeof given !== 'string' || given.length !== expected.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
