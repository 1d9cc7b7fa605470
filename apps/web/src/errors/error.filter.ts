import { randomUUID } from 'node:crypto';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf } from '../api/write/etag';
import { goTo, page } from '../layout/page';
import { paths } from '../paths';
import { isApi } from '../permission/is-api';
import { Visitors } from '../sign-in/visitors';
import { outcomeOf, type Outcome } from './outcome';
import { problemDetails } from './problem-details';
import { errorView } from './view';

/** Turns what went wrong into an answer: problem details for a program, a page for a person. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly visitors: Visitors) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const outcome = outcomeOf(error);
    const reference = randomUUID().slice(0, 8);
    if (outcome.status >= 500) request.log.error({ reference, err: error }, 'An answer could not be given');
    if (reply.sent) return;
    if (isApi(request)) await sendProblem(reply, outcome, reference);
    else if (outcome.kind === 'signInNeeded' && isRead(request)) {
      // What goes wrong while asking, such as a database that is away, is answered too: nobody else would catch it.
      await this.askToSignIn(reply).catch((failure: unknown) => this.catch(failure, host));
    } else await sendPage(reply, outcome, reference);
  }

  /** Where the person wanted to go waits in their session, not in the address. */
  private async askToSignIn(reply: FastifyReply): Promise<void> {
    if (reply.request.url !== paths.home())
      await this.visitors.remember(reply, { returnTo: reply.request.url });
    goTo(reply, paths.signIn());
    await reply.send();
  }
}

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

async function sendProblem(reply: FastifyReply, outcome: Outcome, reference: string): Promise<void> {
  if (outcome.version !== undefined) void reply.header('etag', etagOf(outcome.version));
  await reply
    .status(outcome.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemDetails(outcome, reference)));
}

/** A refusal that its page did not catch is still a form that was not accepted: 422, as for every form. */
async function sendPage(reply: FastifyReply, outcome: Outcome, reference: string): Promise<void> {
  void reply.status(outcome.kind === 'refused' ? 422 : outcome.status);
  await reply.send(page(reply, 'errors/page.njk', errorView(outcome, reference)));
}
