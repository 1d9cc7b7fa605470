import { Controller, Get, Inject, Post, Query, Req } from '@nestjs/common';
import {
  ListFailedChases,
  ListFailedRings,
  ListNotices,
  RetryFailedChases,
  RetryFailedRings,
  type Actor,
} from '@ehc/casework';
import { NOTICE_STATES } from '@ehc/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { goTo, page, Reply } from '../../layout/page';
import { textIn } from '../../layout/query';
import { counted } from '../../layout/wording';
import { paths } from '../../paths';
import { Allow } from '../../permission/allow';
import { Audit } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { whoMay } from '../../permission/who-may';
import { Visitors } from '../../sign-in/visitors';
import { WEB_SETTINGS, type WebSettings } from '../../web-settings';
import { view } from './view';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Controller('mailbox')
export class MailboxController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly failedRings: ListFailedRings,
    private readonly failedChases: ListFailedChases,
    private readonly retryRings: RetryFailedRings,
    private readonly retryChases: RetryFailedChases,
    private readonly visitors: Visitors,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  @Get()
  @Allow(...whoMay.mailbox)
  @Audit('mailbox.read')
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: Readonly<Record<string, unknown>>,
    @Req() { visitor }: FastifyRequest,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const state = NOTICE_STATES.find((known) => known === query['state']) ?? null;
    const place = textIn(query['after']);
    const after = place !== undefined && ID.test(place) ? place : null;
    const found = await this.listNotices.run({ actor, state, after });
    const givenUp = {
      rings: await this.failedRings.run({ actor }),
      chases: await this.failedChases.run({ actor }),
    };
    const done = visitor?.session.data.done ?? '';
    if (done !== '') await this.visitors.remember(reply, { done: '' });
    const { mailDelivery: delivery } = this.settings;
    const shown = { state, first: after === null, delivery, role: actor.role, done };
    return page(reply, 'pages/mailbox/page.njk', view(found, givenUp, shown));
  }

  /** Once what was wrong is put right: the next sweep, within a minute, tries again what the timers gave up on. */
  @Post('try-again')
  @Allow(...whoMay.mailbox)
  @Audit('timers.tryAgain')
  async tryAgain(@CurrentActor() actor: Actor, @Reply() reply: FastifyReply): Promise<void> {
    const tried = (await this.retryRings.run({ actor })) + (await this.retryChases.run({ actor }));
    await this.visitors.remember(reply, {
      done: `The timer tries again within a minute: ${counted(tried, 'thing')}.`,
    });
    goTo(reply, paths.mailbox());
  }
}
