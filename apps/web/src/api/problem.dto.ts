import { applyDecorators } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiProperty,
  ApiResponse,
  getSchemaPath,
  type ApiResponseOptions,
} from '@nestjs/swagger';
import { OUTCOME_KINDS } from '../errors/outcome';
import { RefusalDto } from './child/child-case.dto';

/** What went wrong, as RFC 9457 writes it. */
export class ProblemDto {
  @ApiProperty({ enum: OUTCOME_KINDS.map((kind) => `urn:ehc:problem:${kind}`) }) type!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) status!: number;
  @ApiProperty({ description: 'What it was and what to do, in words for a person' }) detail!: string;
  @ApiProperty({
    type: [RefusalDto],
    required: false,
    description: 'With 409: every reason against the step',
  })
  refusals?: RefusalDto[];
  @ApiProperty({ required: false, example: '"119"', description: 'With 412: the version that it has now' })
  etag?: string;
  @ApiProperty({ required: false, description: 'From 500 on: by which the service desk finds it in the log' })
  reference?: string;
}

const WHEN = {
  400: 'What was sent cannot be read, or lacks something: `detail` says what',
  401: 'Nobody is signed in',
  403: 'The role does not include it, or the header `x-csrf-token` is missing or not that of this session',
  404: 'There is no such thing, or not for the caller',
  409: 'The rules do not allow the step now. Nothing was changed, and the call is not remembered',
  412: 'Something has been recorded since the version that `If-Match` names. Nothing was changed',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'The idempotency key was used before, for a different call. Nothing was changed',
} as const;

const answer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
});

const ETAG = {
  description: 'The version that the matter has now',
  required: true,
  schema: { type: 'string' },
};

/** The ways in which any call can fail, whatever it asks for. */
export const ALWAYS_POSSIBLE: ApiResponseOptions[] = [
  {
    status: 500,
    ...answer(
      'Something is wrong with the service. What was sent may not have been recorded: look, or send the same call with the same key',
    ),
  },
  {
    status: 503,
    ...answer(
      'The service cannot be reached just now: its database is away. Nothing was changed: try again later, with the same key',
    ),
  },
  { status: 'default', ...answer('Anything else') },
];

/** The ways in which a route can fail beside those. */
export const ApiProblem = (...statuses: readonly (keyof typeof WHEN)[]) =>
  applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        ...answer(WHEN[status]),
        ...(status === 412 ? { headers: { ETag: ETAG } } : {}),
      }),
    ),
  );
