import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ChaseWait, ShowStep, type Actor } from '@ehc/casework';
import type { FastifyReply } from 'fastify';
import { inputOf, textOrNull } from '../../../layout/action-form';
import { allOf, optionalDate, requiredDate } from '../../../layout/date-input';
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
import { CHASE_DAY, PROMISED_DAY, view } from './view';

const TEMPLATE = 'pages/wait/chase/page.njk';

interface WaitIds extends Record<string, string> {
  readonly childId: string;
  readonly waitId: string;
}

@Controller('children/:childId/waits/:waitId/chase')
export class ChaseController {
  constructor(
    private readonly steps: ShowStep,
    private readonly chaseWait: ChaseWait,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('chase.form')
  async show(@Param(RecordIds) ids: WaitIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return page(reply, TEMPLATE, view(await this.steps.wait({ ...ids, actor }), untouched));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('chase.record')
  async send(
    @Param(RecordIds) ids: WaitIds,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ) {
    const { childId, waitId } = ids;
    const shown = await this.steps.wait({ ...ids, actor });
    const input = inputOf(body);
    return actOrShowAgain(reply, {
      input,
      act: async () => {
        const days = allOf({
          chasedOn: requiredDate(input, CHASE_DAY),
          promisedFor: optionalDate(input, PROMISED_DAY),
        });
        const blockedReason = textOrNull(input['blockedReason']);
        await this.chaseWait.run({ actor, waitId, ...days, blockedReason, note: textOrNull(input['note']) });
        await this.visitors.remember(reply, { done: 'The chase is recorded.' });
      },
      then: paths.child(childId),
      again: (form) => page(reply, TEMPLATE, view(shown, form)),
    });
  }
}
