import { Controller, Get, Param, Post } from '@nestjs/common';
import { ClassifyMatter, ShowStep, type Actor, type AssessmentShown } from '@ehc/casework';
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
import type { AssessmentIds } from '../assessment-ids';
import { view } from './view';

@Controller('children/:childId/assessments/:assessmentId/classify')
export class ClassifyAssessmentController {
  constructor(
    private readonly forms: StepForms,
    private readonly steps: ShowStep,
    private readonly classify: ClassifyMatter,
  ) {}

  @Get()
  @Allow(...whoMay.childCase)
  @Audit('assessmentStage.form')
  show(@Param(RecordIds) ids: AssessmentIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.show(reply, this.form(ids, actor));
  }

  @Post()
  @Allow(...whoMay.childCase)
  @Audit('assessmentStage.record')
  send(@Param(RecordIds) ids: AssessmentIds, @CurrentActor() actor: Actor, @Reply() reply: FastifyReply) {
    return this.forms.send(reply, this.form(ids, actor));
  }

  private form({ childId, assessmentId }: AssessmentIds, actor: Actor): StepForm<AssessmentShown> {
    return {
      template: CLASSIFY_TEMPLATE,
      view,
      shown: () => this.steps.assessment({ childId, assessmentId, actor }),
      take: async (input) => {
        const { since } = allOf({ since: requiredDate(input, STAGE_SINCE) });
        const stage = input['stage'] ?? '';
        const note = textOrNull(input['note']);
        await this.classify.run({
          actor,
          matterKind: 'assessment',
          matterId: assessmentId,
          stage,
          since,
          note,
        });
        return { done: CLASSIFIED, nextPage: paths.child(childId) };
      },
    };
  }
}
