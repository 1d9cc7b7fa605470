import { Controller, Get, Param, Post } from '@nestjs/common';
import { RecordReviewMeeting, ShowStep, type Actor, type ReviewShown } from '@ehc/casework';
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
import { MEETING_DAY, view } from './view';

const TEMPLATE = 'pages/annual-review/record-meeting/page.njk';

@Controller('children/:childId/annual-reviews/:reviewId/meeting')
export class RecordMeetingController {
  constructor(
    private readonly forms: StepForms,
    private readonly steps: ShowStep,
    private readonly recordMeeting: RecordReviewMeeting,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('reviewMeeting.form')
  show(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('reviewMeeting.record')
  send(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, reviewId }: ReviewIds, actor: Actor): StepForm<ReviewShown> {
    return {
      template: TEMPLATE,
      view,
      shown: () => this.steps.review({ childId, reviewId, actor, actions: ['recordMeeting'] }),
      take: async (input) => {
        const { heldOn } = allOf({ heldOn: requiredDate(input, MEETING_DAY) });
        await this.recordMeeting.run({ actor, reviewId, heldOn, note: textOrNull(input['note']) });
        return { done: 'The review meeting is recorded.', nextPage: paths.child(childId) };
      },
    };
  }
}
