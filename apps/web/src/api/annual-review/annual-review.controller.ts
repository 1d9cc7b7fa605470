import { Body, Controller, Get, Param } from '@nestjs/common';
import {
  ClassifyMatter,
  DecideReview,
  RecordReviewMeeting,
  RecordReviewReport,
  ShowMatter,
  type Actor,
  type Receipt,
} from '@ehc/casework';
import { BadInput } from '@ehc/platform';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Reply } from '../../layout/page';
import { CurrentActor } from '../../permission/current-actor';
import { RecordIds } from '../../permission/record-ids';
import { ApiIds } from '../api-ids';
import { checked } from '../checked';
import type { OneMatterDto } from '../matter/matter.dto';
import { oneMatter, ReadMatter } from '../matter/one-matter';
import { Caller } from '../write/caller';
import { Write } from '../write/write';
import {
  ClassifyReviewDto,
  DecideReviewDto,
  RecordReviewMeetingDto,
  RecordReviewReportDto,
} from './annual-review.dto';

interface ReviewId extends Record<string, string> {
  readonly reviewId: string;
}

@ApiTags('Annual reviews')
@ApiIds(':reviewId')
@Controller('api/v1/annual-reviews/:reviewId')
export class AnnualReviewApiController {
  constructor(
    private readonly showMatter: ShowMatter,
    private readonly recordReviewMeeting: RecordReviewMeeting,
    private readonly recordReviewReport: RecordReviewReport,
    private readonly decideReview: DecideReview,
    private readonly classifyMatter: ClassifyMatter,
  ) {}

  @Get()
  @ReadMatter({
    operationId: 'showAnnualReview',
    summary: 'An annual review',
    event: 'api.annualReview.read',
  })
  async show(
    @Param(RecordIds) { reviewId: matterId }: ReviewId,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ): Promise<OneMatterDto> {
    return oneMatter(reply, await this.showMatter.review({ actor, matterId }));
  }

  @Write('record-meeting', {
    operationId: 'recordReviewMeeting',
    summary: 'Record that the review meeting was held',
    event: 'api.reviewMeeting.record',
    day: 'heldOn',
  })
  recordMeeting(
    @Caller() caller: Caller,
    @Param(RecordIds) { reviewId }: ReviewId,
    @Body(checked) { heldOn, note = null }: RecordReviewMeetingDto,
  ): Promise<Receipt> {
    return this.recordReviewMeeting.run({ ...caller, reviewId, heldOn, note });
  }

  @Write('record-report', {
    operationId: 'recordReviewReport',
    summary: 'Record that the report of the meeting is here',
    event: 'api.reviewReport.record',
    day: 'receivedOn',
  })
  recordReport(
    @Caller() caller: Caller,
    @Param(RecordIds) { reviewId }: ReviewId,
    @Body(checked) { receivedOn, note = null }: RecordReviewReportDto,
  ): Promise<Receipt> {
    return this.recordReviewReport.run({ ...caller, reviewId, receivedOn, note });
  }

  @Write('decide', {
    operationId: 'decideReview',
    summary: 'Record the decision after the review, and that the family was told',
    event: 'api.reviewDecision.record',
    day: 'sentOn',
  })
  decide(
    @Caller() caller: Caller,
    @Param(RecordIds) { reviewId }: ReviewId,
    @Body(checked) { decision, sentOn, method, amendments, note = null }: DecideReviewDto,
  ): Promise<Receipt> {
    const proposed = amendments ?? [];
    if (decision !== 'amend' && proposed.length > 0)
      throw new BadInput('Amendments go only with the decision `amend`. Nothing was changed.');
    return this.decideReview.run({
      ...caller,
      ...{ reviewId, decision, sentOn, method, amendments: proposed, note },
    });
  }

  @Write('classify', {
    operationId: 'classifyReview',
    summary: 'Say what stage a review is at that was brought in without one',
    event: 'api.reviewStage.record',
    day: 'since',
  })
  classify(
    @Caller() caller: Caller,
    @Param(RecordIds) { reviewId: matterId }: ReviewId,
    @Body(checked) { stage, since, note = null }: ClassifyReviewDto,
  ): Promise<Receipt> {
    return this.classifyMatter.run({ ...caller, matterKind: 'annualReview', matterId, stage, since, note });
  }
}
