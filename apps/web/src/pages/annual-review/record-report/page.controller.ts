import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { RecordReviewReport, ShowStep, type Actor } from '@ehc/casework';
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
import { REPORT_DAY, view } from './view';

const TEMPLATE = 'pages/annual-review/record-report/page.njk';

@Controller('children/:childId/annual-reviews/:reviewId/report')
export class RecordReportController {
  constructor(
    private readonly steps: ShowStep,
    private readonly recordReport: RecordReviewReport,
    private readonly visitors: Visitors,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('reviewReport.form')
  async show(@Param(RecordIds) ids: ReviewIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return page(reply, TEMPLATE, view(await this.shown(ids, actor), untouched));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('reviewReport.record')
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
        const { receivedOn } = allOf({ receivedOn: requiredDate(input, REPORT_DAY) });
        await this.recordReport.run({ actor, reviewId, receivedOn, note: textOrNull(input['note']) });
        await this.visitors.remember(reply, {
          done: 'The report of the meeting is recorded. The decision is now ours to take.',
        });
      },
      then: paths.child(childId),
      again: (form) => page(reply, TEMPLATE, view(shown, form)),
    });
  }

  private shown(ids: ReviewIds, actor: Actor) {
    return this.steps.review({ ...ids, actor, actions: ['recordReport'] });
  }
}
