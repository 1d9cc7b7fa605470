import { Controller, Get, Param, Post } from '@nestjs/common';
import { ClassifyMatter, ShowStep, type Actor, type ReviewShown } from '@ehc/casework';
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
import { CLASSIFIED, CLASSIFY_TEMPLATE, STAGE_SINCE } from '../../matter/classify-form';
import type { ReviewIds } from '../review-ids';
import { view } from './view';

@Controller('children/:childId/annual-reviews/:reviewId/classify')
export class ClassifyReviewController {
  constructor(
    private readonly forms: StepForms,
    private readonly steps: ShowStep,
    private readonly classify: ClassifyMatter,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('reviewStage.form')
  show(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('reviewStage.record')
  send(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, reviewId }: ReviewIds, actor: Actor): StepForm<ReviewShown> {
    return {
      template: CLASSIFY_TEMPLATE,
      view,
      shown: () => this.steps.review({ childId, reviewId, actor, actions: ['classify'] }),
      take: async (input) => {
        const { since } = allOf({ since: requiredDate(input, STAGE_SINCE) });
        const stage = input['stage'] ?? '';
        const note = textOrNull(input['note']);
        await this.classify.run({
          actor,
          matterKind: 'annualReview',
          matterId: reviewId,
          stage,
          since,
          note,
        });
        return { done: CLASSIFIED, nextPage: paths.child(childId) };
      },
    };
  }
}
