import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { assetFolder } from './assets';

/** Serves style sheets, scripts and images. Their names change with their content: a browser asks once. */
export async function serveAssets(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: assetFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    decorateReply: false,
    preCompressed: true,
  });
}
