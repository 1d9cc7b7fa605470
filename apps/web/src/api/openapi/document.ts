import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../api.module';

/** Describes the REST API, from its controllers. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('EHC casework')
    .setDescription('The same figures and lists as the pages. Days are written 2026-03-20.')
    .setVersion('1')
    .addCookieAuth('ehc', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('session')
    .build();
  return SwaggerModule.createDocument(app, about, { include: [ApiModule] });
}

declare module 'fastify' {
  interface FastifyInstance {
    openApi: OpenAPIObject;
  }
}
