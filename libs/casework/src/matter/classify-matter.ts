import {
  type AnnualReviewState,
  annualReviewMachine,
  assessmentMachine,
  type AssessmentState,
  type CivilDate,
  takeAssessmentStep,
  takeReviewStep,
} from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { AdvanceAssessment, type AssessmentAdvance } from '../recording/advance-assessment';
import { AdvanceReview, type ReviewAdvance } from '../recording/advance-review';
import type { Receipt, StepTerms } from '../recording/receipt';
import type { Actor } from '../sign-in/actor';

export interface ClassifyMatterCommand extends StepTerms {
  readonly actor: Actor;
  readonly matterKind: 'assessment' | 'annualReview';
  readonly matterId: string;
  /** The stage that it is at, as typed or chosen; what is no stage is refused. */
  readonly stage: string;
  /** The day since which it has been there. */
  readonly since: CivilDate;
  readonly note: string | null;
}

/** Says what stage a matter is at that was brought in without one: from then on it is known who is waited for. */
@Injectable()
export class ClassifyMatter {
  constructor(
    private readonly review: AdvanceReview,
    private readonly assessment: AdvanceAssessment,
  ) {}

  run({ matterKind, matterId, stage, since: on, ...command }: ClassifyMatterCommand): Promise<Receipt> {
    if (matterKind === 'annualReview') {
      const input = isReviewState(stage) ? { stage } : {};
      const take: ReviewAdvance['take'] = (file, step) => takeReviewStep(file, 'classify', step, input);
      return this.review.run({ ...command, reviewId: matterId, on, take });
    }
    const input = isAssessmentState(stage) ? { stage } : {};
    const take: AssessmentAdvance['take'] = (file, step) => takeAssessmentStep(file, 'classify', step, input);
    return this.assessment.run({ ...command, assessmentId: matterId, on, take });
  }
}

const isReviewState = (text: string): text is AnnualReviewState =>
  Object.hasOwn(annualReviewMachine.states, text);
const isAssessmentState = (text: string): text is AssessmentState =>
  Object.hasOwn(assessmentMachine.states, text);
