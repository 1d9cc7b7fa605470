import { isUnstorableText, Refused } from '@ehc/platform';
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
    const form = formAfter(error, sending.input);
    if (!form) throw error;
    void reply.status(422);
    return sending.again(form);
  }
}

const TAKEN_OUT = {
  code: 'notText',
  message:
    'What you typed held a character that cannot be kept. It is taken out now: check the rest and send it again',
};

/** The form as it is shown again; null where the fault is not in what was sent. */
function formAfter(error: unknown, input: FormState['input']): FormState | null {
  if (error instanceof Refused) return { input, refusals: error.refusals };
  if (!isUnstorableText(error)) return null;
  const kept = Object.entries(input).map(([name, text]) => [name, text.replaceAll('\0', '')]);
  return { input: Object.fromEntries(kept) as FormState['input'], refusals: [TAKEN_OUT] };
}
