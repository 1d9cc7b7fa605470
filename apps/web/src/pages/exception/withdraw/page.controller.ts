import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ShowException, WithdrawException, type Actor } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { inputOf } from '../../../layout/action-form';
import { allOf, requiredDate } from '../../../layout/date-input';
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
import type { ExceptionIds } from '../../assessment/assessment-ids';
import { view, WITHDRAWAL_DAY } from './view';

const TEMPLATE = 'pages/exception/withdraw/page.njk';

@Controller('children/:childId/assessments/:assessmentId/exceptions/:exceptionId/withdraw')
export class WithdrawExceptionController {
  constructor(
    private readonly showException: ShowException,
    private readonly withdrawException: WithdrawException,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.exceptions)
  @Audit('exceptionWithdrawal.form')
  async show(
    @Param(RecordIds) ids: ExceptionIds,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ) {
    return page(reply, TEMPLATE, view(await this.showException.one({ ...ids, actor }), untouched));
  }

  @Post()
  @Allow(...whoMay.exceptions)
  @Audit('exceptionWithdrawal.record')
  async send(
    @Param(RecordIds) ids: ExceptionIds,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ) {
    const { childId, assessmentId, exceptionId } = ids;
    const shown = await this.showException.one({ ...ids, actor });
    const input = inputOf(body);
    return actOrShowAgain(reply, {
      input,
      act: async () => {
        const { withdrawnOn } = allOf({ withdrawnOn: requiredDate(input, WITHDRAWAL_DAY) });
        const reason = input['reason'] ?? '';
        await this.withdrawException.run({ actor, assessmentId, exceptionId, withdrawnOn, reason });
        await this.visitors.remember(reply, { done: 'The exception is withdrawn.' });
      },
      then: paths.child(childId),
      again: (form) => page(reply, TEMPLATE, view(shown, form)),
    });
  }
}
