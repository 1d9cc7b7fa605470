import { Controller, Get, Req } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { everyone } from '../../permission/who-may';

/** The description of the API, for programs that write clients from it. */
@ApiExcludeController()
@Controller('api/v1/openapi.json')
export class OpenApiController {
  @Get()
  @Allow(...everyone)
  @Audit('openApi.read')
  show(@Req() { server }: FastifyRequest): OpenAPIObject {
    return server.openApi;
  }
}
