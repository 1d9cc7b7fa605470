import type { Role } from '@ehc/domain';
import { applyDecorators, HttpCode, Post, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiSecurity } from '@nestjs/swagger';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { whoMay } from '../../permission/who-may';
import { ApiIds } from '../api-ids';
import { ApiProblem } from '../problem.dto';
import { ReceiptDto } from './receipt.dto';
import { DAY_MEMBER, WriteInterceptor } from './write.interceptor';

/** One change that the API offers. */
export interface WriteOptions {
  /** By which programs find it in the document: the name never changes. */
  readonly operationId: string;
  readonly summary: string;
  /** What the access log calls it. */
  readonly event: string;
  /** The member of the body that is the day of the step, for what the rules say about that day. */
  readonly day: string;
  /** Who may; whoever may read the case where nothing is said. */
  readonly may?: readonly [Role, ...Role[]];
}

const text = (example: string) => ({ type: 'string', example }) as const;

const HEADERS = [
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      'New for each change, and the same when the same call is sent again: it is then answered as the first time and not done twice. Known for 7 days, to this person only. A refused call is not remembered.',
    schema: {
      ...text('7f1a0c1e-5a0c-4a53-9d0e-5f2f8f3f8a11'),
      minLength: 1,
      maxLength: 255,
      pattern: '^[!-~]+$',
    },
  }),
  ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The `etag` of the matter as it was read. If anything has been recorded on it since, nothing is done and the answer is 412. Left out, the step is taken if the rules allow it at the present stage.',
    schema: text('"118"'),
  }),
];

const RECEIPT = {
  type: ReceiptDto,
  description: 'It is recorded',
  headers: {
    ETag: {
      description: 'The version of the matter that the step made',
      required: true,
      schema: text('"119"'),
    },
    'Idempotency-Replayed': {
      description: '`true` where the call had been answered before and nothing was done this time',
      schema: text('true'),
    },
  },
};

/** Opens a change to the API: its address, who may, what it leaves in the log, its headers and its answers. */
export const Write = (path: string, options: WriteOptions) => {
  const { operationId, summary, event, day, may = whoMay.childCase } = options;
  return applyDecorators(
    Post(path),
    HttpCode(200),
    Allow(...may),
    Audit(event),
    SetMetadata(DAY_MEMBER, day),
    UseInterceptors(WriteInterceptor),
    ApiOperation({ operationId, summary }),
    ApiSecurity({ session: [], csrf: [] }),
    ApiIds(path),
    ...HEADERS,
    ApiOkResponse(RECEIPT),
    ApiProblem(400, 401, 403, 404, 409, 412, 413, 415, 422),
  );
};
