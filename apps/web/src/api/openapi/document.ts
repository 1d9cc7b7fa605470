import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { cookieName, type WebSettings } from '../../web-settings';
import { ApiModule } from '../api.module';
import { ALWAYS_POSSIBLE } from '../problem.dto';
import { howToUse, signInSteps } from './how-to-use';

/** Describes the REST API, from its controllers. */
export function openApiDocument(app: NestFastifyApplication, settings: WebSettings): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('EHC casework')
    .setDescription(howToUse(settings))
    .setVersion('1')
    .addSecurity('session', {
      type: 'apiKey',
      in: 'cookie',
      name: cookieName(settings),
      description: 'The cookie that signing in sets',
      'x-sign-in': signInSteps(settings),
    })
    .addSecurity('csrf', {
      type: 'apiKey',
      in: 'header',
      name: 'x-csrf-token',
      description: 'The `csrfToken` of the session, with every change',
    })
    .addSecurityRequirements('session')
    .addGlobalResponse(...ALWAYS_POSSIBLE)
    .build();
  return SwaggerModule.createDocument(app, about, { include: [ApiModule] });
}

declare module 'fastify' {
  interface FastifyInstance {
    openApi: OpenAPIObject;
  }
}
