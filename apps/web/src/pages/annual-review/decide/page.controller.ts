import { Controller, Get, Param, Post } from '@nestjs/common';
import { DecideReview, ShowStep, type Actor, type ReviewShown } from '@ehc/casework';
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
import type { ReviewIds } from '../review-ids';
import { DECISION_DAY, decisionFrom, DECISIONS, linesOf, methodFrom } from './answers';
import { view } from './view';

const ACTIONS = Object.values(DECISIONS).map(({ action }) => action);
const TEMPLATE = 'pages/annual-review/decide/page.njk';

@Controller('children/:childId/annual-reviews/:reviewId/decide')
export class DecideReviewController {
  constructor(
    private readonly forms: StepForms,
    private readonly steps: ShowStep,
    private readonly decideReview: DecideReview,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('reviewDecision.form')
  show(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('reviewDecision.record')
  send(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, reviewId }: ReviewIds, actor: Actor): StepForm<ReviewShown> {
    return {
      template: TEMPLATE,
      view,
      shown: () => this.steps.review({ childId, reviewId, actor, actions: ACTIONS }),
      take: async (input) => {
        const { decision, ...told } = allOf({
          decision: decisionFrom(input),
          sentOn: requiredDate(input, DECISION_DAY),
          method: methodFrom(input),
        });
        const amendments = decision === 'amend' ? linesOf(input['amendments']) : [];
        const note = textOrNull(input['note']);
        await this.decideReview.run({ actor, reviewId, decision, ...told, amendments, note });
        return { done: DECISIONS[decision].done, nextPage: paths.child(childId) };
      },
    };
  }
}
