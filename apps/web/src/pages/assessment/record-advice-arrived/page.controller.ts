import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RecordAdviceArrived, ShowStep, type Actor } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { inputOf, textOrNull } from '../../../layout/action-form';
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
import type { AdviceIds } from '../assessment-ids';
import { ARRIVAL_DAY, view } from './view';

const TEMPLATE = 'pages/assessment/record-advice-arrived/page.njk';

@Controller('children/:childId/assessments/:assessmentId/advice/:adviceRequestId/arrived')
export class AdviceArrivedController {
  constructor(
    private readonly steps: ShowStep,
    private readonly recordArrived: RecordAdviceArrived,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('advice.form')
  async show(@Param(RecordIds) ids: AdviceIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return page(reply, TEMPLATE, view(await this.shown(ids, actor), untouched));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('advice.record')
  async send(
    @Param(RecordIds) ids: AdviceIds,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ) {
    const { childId, assessmentId, adviceRequestId } = ids;
    const shown = await this.shown(ids, actor);
    const input = inputOf(body);
    return actOrShowAgain(reply, {
      input,
      act: async () => {
        const { arrivedOn } = allOf({ arrivedOn: requiredDate(input, ARRIVAL_DAY) });
        await this.recordArrived.run({
          actor,
          assessmentId,
          adviceRequestId,
          arrivedOn,
          note: textOrNull(input['note']),
        });
        await this.visitors.remember(reply, {
          done: 'It is recorded that the advice arrived. It is now ours to read.',
        });
      },
      then: paths.child(childId),
      again: (form) => page(reply, TEMPLATE, view(shown, form)),
    });
  }

  private shown(ids: AdviceIds, actor: Actor) {
    return this.steps.advice({ ...ids, actor });
  }
}
