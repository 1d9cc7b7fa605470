import {
  type AnnualReviewState,
  annualReviewMachine,
  assessmentMachine,
  type AssessmentState,
  type CivilDate,
  takeAssessmentStep,
  takeReviewStep,
} from '@ehc/domain';
import { Database } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { AdvanceAssessment } from '../recording/advance-assessment';
import { AdvanceReview } from '../recording/advance-review';
import { stepBy } from '../recording/step-by';
import type { Actor } from '../sign-in/actor';

export interface ClassifyMatterCommand {
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
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reviews: AdvanceReview,
    private readonly assessments: AdvanceAssessment,
  ) {}

  async run({ actor, matterKind, matterId, stage, since, note }: ClassifyMatterCommand): Promise<void> {
    const step = stepBy(actor, since, this.clock);
    await this.database.transaction(actor.authorityId, async (tx) => {
      if (matterKind === 'annualReview') {
        const input = isReviewState(stage) ? { stage } : {};
        const take = (file: Parameters<typeof takeReviewStep>[0]) =>
          takeReviewStep(file, 'classify', step, input);
        await this.reviews.run(tx, { actor, reviewId: matterId, step, note, take });
      } else {
        const input = isAssessmentState(stage) ? { stage } : {};
        const take = (file: Parameters<typeof takeAssessmentStep>[0]) =>
          takeAssessmentStep(file, 'classify', step, input);
        await this.assessments.run(tx, { actor, assessmentId: matterId, step, note, take });
      }
    });
  }
}

const isReviewState = (text: string): text is AnnualReviewState =>
  Object.hasOwn(annualReviewMachine.states, text);
const isAssessmentState = (text: string): text is AssessmentState =>
  Object.hasOwn(assessmentMachine.states, text);
