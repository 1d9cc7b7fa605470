import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/**
 * Lets forms carry files, read as streams. Nothing is read until a handler, or the guard before it, asks; how large a
 * file may be depends on what it is, and is the business of whoever receives it.
 */
export async function receiveFiles(server: FastifyInstance): Promise<void> {
  server.decorateRequest('partsToCome', null);
  await server.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: Number.MAX_SAFE_INTEGER,
      fieldNameSize: 100,
      fieldSize: 1000,
      fields: 10,
      files: 100,
    },
  });
}
