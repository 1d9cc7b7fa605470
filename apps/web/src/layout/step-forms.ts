import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Visitors } from '../sign-in/visitors';
import { inputOf } from './action-form';
import { untouched, type FormState } from './form-state';
import type { ViewModel } from './frame';
import { page } from './page';
import { actOrShowAgain } from './show-again';

/** The form for one step on a child's case: what it shows, and what sending it does. */
export interface StepForm<Shown> {
  readonly template: string;
  /** What is known before the step; refuses whoever may not see it. */
  readonly shown: () => Promise<Shown>;
  readonly view: (shown: Shown, form: FormState) => ViewModel;
  /** Takes the step with what was typed. */
  readonly take: (input: FormState['input']) => Promise<StepTaken>;
}

/** What to say once the step is taken, and the address of the page that says it. */
export interface StepTaken {
  readonly done: string;
  readonly nextPage: string;
}

/** Shows such forms and takes what is sent in them. What the rules refuse is shown again as it was typed. */
@Injectable()
export class StepForms {
  constructor(private readonly visitors: Visitors) {}

  async show<Shown>(reply: FastifyReply, { template, shown, view }: StepForm<Shown>): Promise<string> {
    return page(reply, template, view(await shown(), untouched));
  }

  async send<Shown>(reply: FastifyReply, form: StepForm<Shown>): Promise<string | undefined> {
    const shown = await form.shown();
    const input = inputOf(reply.request.body);
    return actOrShowAgain(reply, {
      input,
      act: async () => {
        const { done, nextPage } = await form.take(input);
        await this.visitors.remember(reply, { done });
        return nextPage;
      },
      again: (state) => page(reply, form.template, form.view(shown, state)),
    });
  }
}
