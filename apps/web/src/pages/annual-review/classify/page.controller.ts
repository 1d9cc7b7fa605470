import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ClassifyMatter, ShowStep, type Actor } from '@ehc/casework';
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
import { CLASSIFIED, CLASSIFY_TEMPLATE, STAGE_SINCE } from '../../matter/classify-form';
import type { ReviewIds } from '../review-ids';
import { view } from './view';

@Controller('children/:childId/annual-reviews/:reviewId/classify')
export class ClassifyReviewController {
  constructor(
    private readonly steps: ShowStep,
    private readonly classify: ClassifyMatter,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('reviewStage.form')
  async show(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return page(reply, CLASSIFY_TEMPLATE, view(await this.shown(ids, actor), untouched));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('reviewStage.record')
  async send(
    @Param(RecordIds) ids: ReviewIds,
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ) {
    const { childId, reviewId: matterId } = ids;
    const shown = await this.shown(ids, actor);
    const input = inputOf(body);
    return actOrShowAgain(reply, {
      input,
      act: async () => {
        const { since } = allOf({ since: requiredDate(input, STAGE_SINCE) });
        const stage = input['stage'] ?? '';
        const note = textOrNull(input['note']);
        await this.classify.run({ actor, matterKind: 'annualReview', matterId, stage, since, note });
        await this.visitors.remember(reply, { done: CLASSIFIED });
      },
      then: paths.child(childId),
      again: (form) => page(reply, CLASSIFY_TEMPLATE, view(shown, form)),
    });
  }

  private shown(ids: ReviewIds, actor: Actor) {
    return this.steps.review({ ...ids, actor, actions: ['classify'] });
  }
}
