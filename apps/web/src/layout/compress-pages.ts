import compress from '@fastify/compress';
import { constants } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Halfway between quick and small: drawing a page takes some milliseconds, and packing it should take fewer. */
const BROTLI_QUALITY = 4;

/** What browsers say of somebody who follows our own link, sends our own form, or types or keeps our address. */
const OF_OUR_OWN = ['same-origin', 'none'];

/**
 * Sends pages compressed to whoever came by themselves or by our own pages. How far a page shrinks tells something about
 * what is on it, so one that another site makes the browser ask for is sent as it is: its length then tells nothing.
 */
export async function compressPages(server: FastifyInstance): Promise<void> {
  server.addHook('onRequest', (request, _reply, done) => {
    const site = request.headers['sec-fetch-site'];
    if (typeof site !== 'string' || !OF_OUR_OWN.includes(site)) request.headers['x-no-compression'] = '1';
    done();
  });
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
