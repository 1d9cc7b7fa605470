import { Controller, Get, Param, Post } from '@nestjs/common';
import { ShowException, WithdrawException, type Actor, type ExceptionShown } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { allOf, requiredDate } from '../../../layout/date-input';
import { Reply } from '../../../layout/page';
import { StepForms, type StepForm } from '../../../layout/step-forms';
import { paths } from '../../../paths';
import { Allow } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { CurrentActor } from '../../../permission/current-actor';
import { RecordIds } from '../../../permission/record-ids';
import { whoMay } from '../../../permission/who-may';
import type { ExceptionIds } from '../../assessment/assessment-ids';
import { view, WITHDRAWAL_DAY } from './view';

const TEMPLATE = 'pages/exception/withdraw/page.njk';

@Controller('children/:childId/assessments/:assessmentId/exceptions/:exceptionId/withdraw')
export class WithdrawExceptionController {
  constructor(
    private readonly forms: StepForms,
    private readonly showException: ShowException,
    private readonly withdrawException: WithdrawException,
  ) {}

  @Get()
  @Allow(...whoMay.exceptions)
  @Audit('exceptionWithdrawal.form')
  show(@Param(RecordIds) ids: ExceptionIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.exceptions)
  @Audit('exceptionWithdrawal.record')
  send(@Param(RecordIds) ids: ExceptionIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, assessmentId, exceptionId }: ExceptionIds, actor: Actor): StepForm<ExceptionShown> {
    return {
      template: TEMPLATE,
      view,
      shown: () => this.showException.one({ childId, assessmentId, exceptionId, actor }),
      take: async (input) => {
        const { withdrawnOn } = allOf({ withdrawnOn: requiredDate(input, WITHDRAWAL_DAY) });
        const reason = input['reason'] ?? '';
        await this.withdrawException.run({ actor, assessmentId, exceptionId, withdrawnOn, reason });
        return { done: 'The exception is withdrawn.', nextPage: paths.child(childId) };
      },
    };
  }
}
