import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ListNotices, type Actor } from '@ehc/casework';
import { NOTICE_STATES } from '@ehc/domain';
import type { FastifyReply } from 'fastify';
import { page, Reply } from '../../layout/page';
import { textIn } from '../../layout/query';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { WEB_SETTINGS, type WebSettings } from '../../web-settings';
import { view } from './view';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly listNotices: ListNotices,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  @Get()
  @Allow(...whoMay.mailbox)
  @Audit('mailbox.read')
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const state = NOTICE_STATES.find((known) => known === query['state']) ?? null;
    const place = textIn(query['after']);
    const after = place !== undefined && ID.test(place) ? place : null;
    const found = await this.listNotices.run({ actor, state, after });
    return page(
      reply,
      'pages/mailbox/page.njk',
      view(found, { state, first: after === null, delivery: this.settings.mailDelivery }),
    );
  }
}
