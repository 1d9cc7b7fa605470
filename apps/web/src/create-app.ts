import './permission/visitor';
import './demo-sign-in/quiet-provider';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Provider } from 'oidc-provider';
import { AppModule, type Casework } from './app.module';
import { openApiDocument } from './api/openapi/document';
import { mountDemonstrationProvider } from './demo-sign-in/mount';
import { compressPages } from './layout/compress-pages';
import { Frame } from './layout/frame';
import { receiveFiles } from './layout/receive-files';
import { serveAssets } from './layout/serve-assets';
import { protectHeaders } from './permission/headers';
import { Visitors } from './sign-in/visitors';
import type { WebSettings } from './web-settings';

/** What a web server is made from. */
export interface Ingredients {
  readonly settings: WebSettings;
  readonly casework: Casework;
  readonly logger: FastifyBaseLogger;
}

/** Longer than anything that a person writes into a form or a program sends, in bytes. */
const LONGEST_BODY = 300_000;

/** Makes the web server, ready to listen. The same one runs in the tests. */
export async function createApp({
  settings,
  casework,
  logger,
}: Ingredients): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    bodyLimit: LONGEST_BODY,
    // Whoever asks while it is being ended gets their answer, not a bare 503.
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
  });
  const module = AppModule.with(settings, casework);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: false,
    abortOnError: false,
  });
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.decorate('frame', new Frame(settings));
  server.decorateRequest('visitor', null);
  await protectHeaders(server, settings);
  await server.register(cookie);
  await receiveFiles(server);
  await compressPages(server);
  await serveAssets(server);
  if (settings.signIn.kind === 'demonstration') mountDemonstrationProvider(server, app.get(Provider));
  await server.register(recogniseVisitors(app.get(Visitors)));
  await app.init();
  server.openApi = openApiDocument(app, settings);
  await server.ready();
  return app;
}

/** Finds out who is asking, before anything else looks at the request. Files and health need nobody. */
const recogniseVisitors = (visitors: Visitors) =>
  fastifyPlugin((server, _options, done) => {
    server.addHook('preHandler', async (request) => {
      if (!/^\/(assets|health)\//.test(request.url)) request.visitor = await visitors.recognise(request);
    });
    done();
  });
