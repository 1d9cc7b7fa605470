import { Controller, Get, Param, Post } from '@nestjs/common';
import { RecordReviewReport, ShowStep, type Actor, type ReviewShown } from '@ehc/casework';
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
import { REPORT_DAY, view } from './view';

const TEMPLATE = 'pages/annual-review/record-report/page.njk';

@Controller('children/:childId/annual-reviews/:reviewId/report')
export class RecordReportController {
  constructor(
    private readonly forms: StepForms,
    private readonly steps: ShowStep,
    private readonly recordReport: RecordReviewReport,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('reviewReport.form')
  show(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('reviewReport.record')
  send(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, reviewId }: ReviewIds, actor: Actor): StepForm<ReviewShown> {
    return {
      template: TEMPLATE,
      view,
      shown: () => this.steps.review({ childId, reviewId, actor, actions: ['recordReport'] }),
      take: async (input) => {
        const { receivedOn } = allOf({ receivedOn: requiredDate(input, REPORT_DAY) });
        await this.recordReport.run({ actor, reviewId, receivedOn, note: textOrNull(input['note']) });
        return {
          done: 'The report of the meeting is recorded. The decision is now ours to take.',
          nextPage: paths.child(childId),
        };
      },
    };
  }
}
