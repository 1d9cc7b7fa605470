import type { FastifyRequest } from 'fastify';

/** Whether a program asks, through the API or to see whether we are well, and not a person through a page. */
export const isApi = (request: Pick<FastifyRequest, 'url'>): boolean =>
  /^\/(api|health)(\/|\?|$)/.test(request.url);
