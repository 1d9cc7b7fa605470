import { Controller, Get, Param, Post } from '@nestjs/common';
import { ChaseWait, ShowStep, type Actor, type WaitShown } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { textOrNull } from '../../../layout/action-form';
import { allOf, optionalDate, requiredDate } from '../../../layout/date-input';
import { Reply } from '../../../layout/page';
import { StepForms, type StepForm } from '../../../layout/step-forms';
import { paths } from '../../../paths';
import { Allow } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { CurrentActor } from '../../../permission/current-actor';
import { RecordIds } from '../../../permission/record-ids';
import { whoMay } from '../../../permission/who-may';
import { CHASE_DAY, PROMISED_DAY, view } from './view';

const TEMPLATE = 'pages/wait/chase/page.njk';

interface WaitIds extends Record<string, string> {
  readonly childId: string;
  readonly waitId: string;
}

@Controller('children/:childId/waits/:waitId/chase')
export class ChaseController {
  constructor(
    private readonly forms: StepForms,
    private readonly steps: ShowStep,
    private readonly chaseWait: ChaseWait,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('chase.form')
  show(@Param(RecordIds) ids: WaitIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('chase.record')
  send(@Param(RecordIds) ids: WaitIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, waitId }: WaitIds, actor: Actor): StepForm<WaitShown> {
    return {
      template: TEMPLATE,
      view,
      shown: () => this.steps.wait({ childId, waitId, actor }),
      take: async (input) => {
        const days = allOf({
          chasedOn: requiredDate(input, CHASE_DAY),
          promisedFor: optionalDate(input, PROMISED_DAY),
        });
        const blockedReason = textOrNull(input['blockedReason']);
        await this.chaseWait.run({ actor, waitId, ...days, blockedReason, note: textOrNull(input['note']) });
        return { done: 'The chase is recorded.', nextPage: paths.child(childId) };
      },
    };
  }
}
