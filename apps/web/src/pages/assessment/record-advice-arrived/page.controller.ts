import { Controller, Get, Param, Post } from '@nestjs/common';
import { RecordAdviceArrived, ShowStep, type Actor, type AdviceShown } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { textOrNull } from '../../../layout/action-form';
import { allOf, requiredDate } from '../../../layout/date-input';
import { Reply } from '../../../layout/page';
import { StepForms, type StepForm } from '../../../layout/step-forms';
import { paths } from '../../../paths';
import { Allow } from '../../../permission/allow';
import { Audit } from '../../../permission/audit';
import { CurrentActor } from '../../../permission/current-actor';
import { RecordIds } from '../../../permission/record-ids';
import { whoMay } from '../../../permission/who-may';
import type { AdviceIds } from '../assessment-ids';
import { ARRIVAL_DAY, view } from './view';

const TEMPLATE = 'pages/assessment/record-advice-arrived/page.njk';

@Controller('children/:childId/assessments/:assessmentId/advice/:adviceRequestId/arrived')
export class AdviceArrivedController {
  constructor(
    private readonly forms: StepForms,
    private readonly steps: ShowStep,
    private readonly recordArrived: RecordAdviceArrived,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('advice.form')
  show(@Param(RecordIds) ids: AdviceIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('advice.record')
  send(@Param(RecordIds) ids: AdviceIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, assessmentId, adviceRequestId }: AdviceIds, actor: Actor): StepForm<AdviceShown> {
    return {
      template: TEMPLATE,
      view,
      shown: () => this.steps.advice({ childId, assessmentId, adviceRequestId, actor }),
      take: async (input) => {
        const { arrivedOn } = allOf({ arrivedOn: requiredDate(input, ARRIVAL_DAY) });
        await this.recordArrived.run({
          actor,
          assessmentId,
          adviceRequestId,
          arrivedOn,
          note: textOrNull(input['note']),
        });
        return {
          done: 'It is recorded that the advice arrived. It is now ours to read.',
          nextPage: paths.child(childId),
        };
      },
    };
  }
}
