import { Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ViewModel } from './frame';

/** Gives a handler the answer that it is building; what the handler returns is sent. */
export const Reply = () => Res({ passthrough: true });

/** Draws a page. It may hold a child's data, so neither the browser nor anything between keeps it. */
export function page(reply: FastifyReply, template: string, viewModel: ViewModel): string {
  void reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  return reply.server.frame.render(reply, template, viewModel);
}

/** Sends the browser on, so that going back or reloading repeats nothing. */
export function goTo(reply: FastifyReply, address: string): void {
  void reply.status(303).header('cache-control', 'no-store').header('location', address);
}
