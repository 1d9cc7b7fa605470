import { Refused } from '@ehc/platform';
import type { FastifyReply } from 'fastify';
import type { FormState } from './form-state';
import { goTo } from './page';

/** One sending of a form: what to do with it, and how to show it again. */
export interface Sending {
  readonly input: Readonly<Record<string, string>>;
  /** Does it, and says where to go after. */
  readonly act: () => Promise<string>;
  readonly again: (form: FormState) => string | Promise<string>;
}

/** Acts and goes on; or, where the rules refuse, shows the page again with the reasons and what was typed. */
export async function actOrShowAgain(reply: FastifyReply, sending: Sending): Promise<string | undefined> {
  try {
    goTo(reply, await sending.act());
    return undefined;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    void reply.status(422);
    return sending.again({ input: sending.input, refusals: error.refusals });
  }
}
