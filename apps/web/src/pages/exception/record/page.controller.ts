import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RecordException, ShowException, type Actor } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { inputOf } from '../../../layout/action-form';
import { untouched } from '../../../layout/form-state';
import { page, Reply } from '../../../layout/page';
import { actOrShowAgain } from '../../../layout/show-again';
import { paths } from '../../../paths';
import { Allow } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { CurrentActor } from '../../../permission/current-actor';
import { RecordIds } from '../../../permission/record-ids';
import { whoMay } from '../../../permission/who-may';
import { Visitors } from '../../../sign-in/visitors';
import type { AssessmentIds } from '../../assessment/assessment-ids';
import { foundFrom } from './answers';
import { view } from './view';

const TEMPLATE = 'pages/exception/record/page.njk';

@Controller('children/:childId/assessments/:assessmentId/record-exception')
export class RecordExceptionController {
  constructor(
    private readonly showException: ShowException,
    private readonly recordException: RecordException,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.exceptions)
  @Audit('exception.form')
  async show(
    @Param(RecordIds) ids: AssessmentIds,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ) {
    return page(reply, TEMPLATE, view(await this.showException.form({ ...ids, actor }), untouched));
  }

  @Post()
  @Allow(...whoMay.exceptions)
  @Audit('exception.record')
  async send(
    @Param(RecordIds) ids: AssessmentIds,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ) {
    const { childId, assessmentId } = ids;
    const shown = await this.showException.form({ ...ids, actor });
    const input = inputOf(body);
    let exceptionId = '';
    return actOrShowAgain(reply, {
      input,
      act: async () => {
        const receipt = await this.recordException.run({ actor, assessmentId, ...foundFrom(input) });
        exceptionId = receipt.subjectId ?? '';
        await this.visitors.remember(reply, { done: 'The exception is recorded.' });
      },
      then: () => paths.exception(childId, assessmentId, exceptionId),
      again: (form) => page(reply, TEMPLATE, view(shown, form)),
    });
  }
}
