import { Refused } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import type { FormState } from './form-state';
import { goTo } from './page';

/** One sending of a form: what to do with it, where to go after, and how to show it again. */
export interface Sending {
  readonly input: Readonly<Record<string, string>>;
  readonly act: () => Promise<void>;
  /** Where to go after; a function where that is known only once it is done. */
  readonly then: string | (() => string);
  readonly again: (form: FormState) => string | Promise<string>;
}

/** Acts and goes on; or, where the rules refuse, shows the page again with the reasons and what was typed. */
export async function actOrShowAgain(reply: FastifyReply, sending: Sending): Promise<string | undefined> {
  try {
    await sending.act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    void reply.status(422);
    return sending.again({ input: sending.input, refusals: error.refusals });
  }
  goTo(reply, typeof sending.then === 'string' ? sending.then : sending.then());
  return undefined;
}
