import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ShowChildCase, TIMELINE_KINDS, type Actor, type TimelinePlace } from '@ehc/casework';
import { isCivilDate } from '@ehc/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { page, Reply } from '../../layout/page';
import { Allow } from '../../permission/allow';
import { AuditWithin } from '../../permission/audit';
import { CurrentActor } from '../../permission/current-actor';
import { RecordIds } from '../../permission/record-ids';
import { whoMay } from '../../permission/who-may';
import { Visitors } from '../../sign-in/visitors';
import { view } from './view';

const EVENT = 'child.read';

@Controller('children/:childId')
export class ChildController {
  constructor(
    private readonly showChildCase: ShowChildCase,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @AuditWithin(EVENT)
  async show(
    @Param(RecordIds) { childId }: { childId: string },
    @Query() query: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Req() { visitor }: FastifyRequest,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const kind = TIMELINE_KINDS.find((known) => known === query['kind']) ?? null;
    const timeline = { kind, after: placeFrom(query['after']) };
    const found = await this.showChildCase.run({ actor, childId, event: EVENT, timeline });
    const done = visitor?.session.data.done ?? '';
    if (done !== '') await this.visitors.remember(reply, { done: '' });
    return page(reply, 'pages/child/page.njk', view(found, done));
  }
}

/** `2026-03-02.118`: a day and a place in the history; anything else begins at the beginning. */
export function placeFrom(text: unknown): TimelinePlace | null {
  if (typeof text !== 'string') return null;
  const [happenedOn, seq = ''] = text.split('.');
  return isCivilDate(happenedOn) && /^\d{1,9}$/.test(seq) ? { happenedOn, seq: Number(seq) } : null;
}
