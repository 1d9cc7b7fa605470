import { ROLE_LABELS } from '@ehc/domain';
import type { FastifyReply } from 'fastify';
import type { WebSettings } from '../web-settings';
import { checkedAccent } from './accent';
import { navigationFor } from './navigation';
import { Templates } from './templates';
import { whoMay } from '../permission/who-may';
import '../permission/visitor';

/** What a page says. `title` is its one heading and the beginning of the browser's title. */
export interface ViewModel {
  readonly title: string;
  readonly errors?: readonly { readonly text: string; readonly href: string }[];
}

/** Puts what is the same on all pages around what a page says. */
export class Frame {
  private readonly templates = new Templates();
  private readonly accentColour: string;

  constructor(private readonly settings: WebSettings) {
    this.accentColour = checkedAccent(settings.accentColour);
  }

  render(reply: FastifyReply, template: string, viewModel: ViewModel): string {
    const { visitor, url } = reply.request;
    const { serviceName, helpContact } = this.settings;
    const actor = visitor?.actor ?? null;
    const authorityName = actor?.authorityName ?? '';
    return this.templates.render(template, {
      ...viewModel,
      fullTitle: fullTitle(viewModel, [serviceName, authorityName]),
      serviceName,
      authorityName,
      helpContact,
      accentColour: this.accentColour,
      person: actor && { name: actor.name, role: ROLE_LABELS[actor.role] },
      navigation: actor ? navigationFor(actor, url.split('?')[0] ?? url) : [],
      maySearch: actor !== null && (whoMay.findAChild as readonly string[]).includes(actor.role),
      csrfToken: visitor?.session.csrfToken,
      cspNonce: reply.cspNonce.script,
      styleNonce: reply.cspNonce.style,
    });
  }
}

/** `What – Service – Authority`, with `Error: ` before it where something must be put right. */
export function fullTitle({ title, errors = [] }: ViewModel, rest: readonly string[]): string {
  const parts = [title, ...rest].filter(Boolean).join(' – ');
  return errors.length > 0 ? `Error: ${parts}` : parts;
}

declare module 'fastify' {
  interface FastifyInstance {
    frame: Frame;
  }
}
