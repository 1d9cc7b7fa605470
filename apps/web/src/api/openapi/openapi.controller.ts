import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AllowAnyone } from '../../permission/allow';
import { Audit } from '../../permission/audit';

/** The description of the API, for programs that write clients from it. */
@ApiTags('This document')
@Controller('api/v1/openapi.json')
export class OpenApiController {
  @Get()
  @AllowAnyone()
  @Audit('openApi.read')
  @ApiOperation({ operationId: 'showDocument', summary: 'This document; anyone may read it' })
  @ApiSecurity({})
  @ApiOkResponse({ schema: { type: 'object', description: 'An OpenAPI document, version 3.1' } })
  show(@Req() { server }: FastifyRequest): OpenAPIObject {
    return server.openApi;
  }
}
