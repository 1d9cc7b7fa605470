import { Controller, Get, Param, Req } from '@nestjs/common';
import { ShowException, type Actor } from '@ehc/casework';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { page, Reply } from '../../../layout/page';
import { Allow } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { CurrentActor } from '../../../permission/current-actor';
import { RecordIds } from '../../../permission/record-ids';
import { whoMay } from '../../../permission/who-may';
import { Visitors } from '../../../sign-in/visitors';
import type { ExceptionIds } from '../../assessment/assessment-ids';
import { view } from './view';

@Controller('children/:childId/assessments/:assessmentId/exceptions/:exceptionId')
export class ExceptionController {
  constructor(
    private readonly showException: ShowException,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('exception.read')
  async show(
    @Param(RecordIds) ids: ExceptionIds,
    @CurrentActor() actor: Actor,
    @Req() { visitor }: FastifyRequest,
    @Reply() reply: FastifyReply,
  ): Promise<string> {
    const shown = await this.showException.one({ ...ids, actor });
    const done = visitor?.session.data.done ?? '';
    if (done !== '') await this.visitors.remember(reply, { done: '' });
    return page(reply, 'pages/exception/show/page.njk', view(shown, done));
  }
}
