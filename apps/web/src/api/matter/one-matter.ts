import { applyDecorators } from '@nestjs/common';
import type { MatterShown } from '@ehc/casework';
import { NotFound } from '@ehc/platform';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { whoMay } from '../../permission/who-may';
import { apiAddresses } from '../addresses';
import { mattersOf } from '../child/child-case';
import { ApiProblem } from '../problem.dto';
import { OneMatterDto } from './matter.dto';

const ETAG = {
  description: 'The version of the matter: what `If-Match` takes. It changes with every line of its history',
  required: true,
  schema: { type: 'string', example: '"118"' },
} as const;

/** Opens the reading of one matter to whoever may read the child's case. */
export const ReadMatter = ({
  operationId,
  summary,
  event,
}: {
  readonly operationId: string;
  readonly summary: string;
  readonly event: string;
}) =>
  applyDecorators(
    Allow(...whoMay.childCase),
    Audit(event),
    ApiOperation({ operationId, summary }),
    ApiOkResponse({ type: OneMatterDto, headers: { ETag: ETAG } }),
    ApiProblem(401, 403, 404),
  );

/** One matter as the API gives it out, with its version as the answer's etag. */
export function oneMatter(reply: FastifyReply, shown: MatterShown): OneMatterDto {
  const { asAt, childId } = shown;
  const [matter] = mattersOf(shown);
  if (!matter) throw new NotFound('matter of child', childId);
  void reply.header('etag', matter.etag);
  return { asAt, childId, childHref: apiAddresses.child(childId), matter };
}
