import { Controller, Get, Param, Post } from '@nestjs/common';
import { RecordException, ShowException, type Actor, type ExceptionFormShown } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { Reply } from '../../../layout/page';
import { StepForms, type StepForm } from '../../../layout/step-forms';
import { paths } from '../../../paths';
import { Allow } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { CurrentActor } from '../../../permission/current-actor';
import { RecordIds } from '../../../permission/record-ids';
import { whoMay } from '../../../permission/who-may';
import type { AssessmentIds } from '../../assessment/assessment-ids';
import { foundFrom } from './answers';
import { view } from './view';

const TEMPLATE = 'pages/exception/record/page.njk';

@Controller('children/:childId/assessments/:assessmentId/record-exception')
export class RecordExceptionController {
  constructor(
    private readonly forms: StepForms,
    private readonly showException: ShowException,
    private readonly recordException: RecordException,
  ) {}

  @Get()
  @Allow(...whoMay.exceptions)
  @Audit('exception.form')
  show(@Param(RecordIds) ids: AssessmentIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.exceptions)
  @Audit('exception.record')
  send(@Param(RecordIds) ids: AssessmentIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, assessmentId }: AssessmentIds, actor: Actor): StepForm<ExceptionFormShown> {
    return {
      template: TEMPLATE,
      view,
      shown: () => this.showException.form({ childId, assessmentId, actor }),
      take: async (input) => {
        const receipt = await this.recordException.run({ actor, assessmentId, ...foundFrom(input) });
        return {
          done: 'The exception is recorded.',
          nextPage: paths.exception(childId, assessmentId, receipt.subjectId ?? ''),
        };
      },
    };
  }
}
