import { Body, Controller, Get, Param } from '@nestjs/common';
import { ClassifyMatter, RecordAdviceArrived, ShowMatter, type Actor, type Receipt } from '@ehc/casework';
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
import { ClassifyAssessmentDto, RecordAdviceArrivedDto } from './assessment.dto';

interface AssessmentId extends Record<string, string> {
  readonly assessmentId: string;
}

interface AdviceRequestId extends AssessmentId {
  readonly adviceRequestId: string;
}

@ApiTags('Assessments')
@ApiIds(':assessmentId')
@Controller('api/v1/assessments/:assessmentId')
export class AssessmentApiController {
  constructor(
    private readonly showMatter: ShowMatter,
    private readonly recordAdviceArrived: RecordAdviceArrived,
    private readonly classifyMatter: ClassifyMatter,
  ) {}

  @Get()
  @ReadMatter({
    operationId: 'showAssessment',
    summary: 'An assessment and its requests for advice',
    event: 'api.assessment.read',
  })
  async show(
    @Param(RecordIds) { assessmentId: matterId }: AssessmentId,
    @CurrentActor() actor: Actor,
    @Reply() reply: FastifyReply,
  ): Promise<OneMatterDto> {
    return oneMatter(reply, await this.showMatter.assessment({ actor, matterId }));
  }

  @Write('advice-requests/:adviceRequestId/record-arrived', {
    operationId: 'recordAdviceArrived',
    summary: 'Record that advice arrived: it is then ours to read',
    event: 'api.advice.record',
    day: 'arrivedOn',
  })
  recordArrived(
    @Caller() caller: Caller,
    @Param(RecordIds) ids: AdviceRequestId,
    @Body(checked) { arrivedOn, note = null }: RecordAdviceArrivedDto,
  ): Promise<Receipt> {
    const { assessmentId, adviceRequestId } = ids;
    return this.recordAdviceArrived.run({ ...caller, assessmentId, adviceRequestId, arrivedOn, note });
  }

  @Write('classify', {
    operationId: 'classifyAssessment',
    summary: 'Say what stage an assessment is at that was brought in without one',
    event: 'api.assessmentStage.record',
    day: 'since',
  })
  classify(
    @Caller() caller: Caller,
    @Param(RecordIds) { assessmentId: matterId }: AssessmentId,
    @Body(checked) { stage, since, note = null }: ClassifyAssessmentDto,
  ): Promise<Receipt> {
    return this.classifyMatter.run({ ...caller, matterKind: 'assessment', matterId, stage, since, note });
  }
}
