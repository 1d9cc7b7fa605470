import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DecideReview, ShowStep, type Actor } from '@ehc/casework';
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
import type { ReviewIds } from '../review-ids';
import { DECISION_DAY, decisionFrom, DECISIONS, linesOf, methodFrom } from './answers';
import { view } from './view';

const TEMPLATE = 'pages/annual-review/decide/page.njk';

@Controller('children/:childId/annual-reviews/:reviewId/decide')
export class DecideReviewController {
  constructor(
    private readonly steps: ShowStep,
    private readonly decideReview: DecideReview,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('reviewDecision.form')
  async show(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return page(reply, TEMPLATE, view(await this.shown(ids, actor), untouched));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('reviewDecision.record')
  async send(
    @Param(RecordIds) ids: ReviewIds,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ) {
    const { childId, reviewId } = ids;
    const shown = await this.shown(ids, actor);
    const input = inputOf(body);
    return actOrShowAgain(reply, {
      input,
      act: async () => {
        const { decision, ...told } = allOf({
          decision: decisionFrom(input),
          sentOn: requiredDate(input, DECISION_DAY),
          method: methodFrom(input),
        });
        const amendments = decision === 'amend' ? linesOf(input['amendments']) : [];
        const note = textOrNull(input['note']);
        await this.decideReview.run({ actor, reviewId, decision, ...told, amendments, note });
        await this.visitors.remember(reply, { done: DECISIONS[decision].done });
      },
      then: paths.child(childId),
      again: (form) => page(reply, TEMPLATE, view(shown, form)),
    });
  }

  private shown(ids: ReviewIds, actor: Actor) {
    const actions = Object.values(DECISIONS).map(({ action }) => action);
    return this.steps.review({ ...ids, actor, actions });
  }
}
