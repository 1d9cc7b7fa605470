import { canBeChased, type CivilDate, type OfferedAction, type Refusal } from '@ehc/domain';
import { ChildRecordRepository, Database, type ChildRecord } from '@ehc/persistence';
import { Clock, NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { offeredSteps, type OfferedSteps } from './offered-steps';

export interface ShowStepQuery {
  readonly actor: Actor;
  readonly childId: string;
}

/** What a form for one step shows before it is filled in. `refusals`: why the step is not possible now. */
interface StepShown {
  readonly asAt: CivilDate;
  readonly record: ChildRecord;
  readonly refusals: readonly Refusal[];
}

export type ReviewShown = StepShown & {
  readonly file: ChildRecord['reviews'][number];
  readonly steps: readonly OfferedAction<string>[];
};
export type AssessmentShown = StepShown & {
  readonly file: ChildRecord['assessments'][number];
  readonly steps: readonly OfferedAction<string>[];
};
export type AdviceShown = AssessmentShown & {
  readonly request: AssessmentShown['file']['adviceRequests'][number];
};
export type WaitShown = StepShown & { readonly wait: ChildRecord['reviews'][number]['waits'][number] };

const NOT_NOW: Refusal = { code: 'wrongStage', message: 'It has moved on: this step is not possible now' };

/** Shows what one step is about: a review, an assessment, a request for advice or a wait of this child. */
@Injectable()
export class ShowStep {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: ChildRecordRepository,
  ) {}

  async review(
    query: ShowStepQuery & { reviewId: string; actions: readonly string[] },
  ): Promise<ReviewShown> {
    const { reviewId, actions } = query;
    const { record, offered, asAt } = await this.read(query);
    const file = record.reviews.find(({ review }) => review.id === reviewId);
    if (!file) throw new NotFound('annual review', reviewId);
    const steps = offered.reviewSteps.get(reviewId) ?? [];
    return { asAt, record, file, steps, refusals: refusalsOf(steps, actions) };
  }

  async assessment(query: ShowStepQuery & { assessmentId: string }): Promise<AssessmentShown> {
    const { assessmentId } = query;
    const { record, offered, asAt } = await this.read(query);
    const file = record.assessments.find(({ assessment }) => assessment.id === assessmentId);
    if (!file) throw new NotFound('assessment', assessmentId);
    const steps = offered.assessmentSteps.get(assessmentId) ?? [];
    return { asAt, record, file, steps, refusals: refusalsOf(steps, ['classify']) };
  }

  async advice(
    query: ShowStepQuery & { assessmentId: string; adviceRequestId: string },
  ): Promise<AdviceShown> {
    const { assessmentId, adviceRequestId } = query;
    const { record, offered, asAt } = await this.read(query);
    const file = record.assessments.find(({ assessment }) => assessment.id === assessmentId);
    const request = file?.adviceRequests.find(({ id }) => id === adviceRequestId);
    if (!file || !request) throw new NotFound('advice request', adviceRequestId);
    const steps = offered.adviceSteps.get(adviceRequestId) ?? [];
    return { asAt, record, file, request, steps, refusals: refusalsOf(steps, ['recordReceived']) };
  }

  async wait(query: ShowStepQuery & { waitId: string }): Promise<WaitShown> {
    const { waitId } = query;
    const { record, asAt } = await this.read(query);
    const matters = [...record.assessments, ...record.reviews, ...record.transfers];
    const wait = matters.flatMap(({ waits }) => waits).find(({ id }) => id === waitId);
    if (!wait) throw new NotFound('wait', waitId);
    return { asAt, record, wait, refusals: canBeChased(wait, asAt) ? [] : [NOT_NOW] };
  }

  private read({
    actor,
    childId,
  }: ShowStepQuery): Promise<{ record: ChildRecord; offered: OfferedSteps; asAt: CivilDate }> {
    const { authorityId, role } = actor;
    const asAt = this.clock.today();
    return this.database.report(authorityId, async (tx) => {
      const record = await this.records.read(tx, authorityId, childId);
      return { asAt, record, offered: offeredSteps(record, role, asAt) };
    });
  }
}

/** Why none of the actions is possible; empty where one of them is. */
function refusalsOf(steps: readonly OfferedAction<string>[], actions: readonly string[]): readonly Refusal[] {
  const asked = steps.filter(({ action }) => actions.includes(action));
  if (asked.some(({ refusals }) => refusals.length === 0)) return [];
  const reasons = asked.flatMap(({ refusals }) => refusals);
  return reasons.length > 0 ? reasons : [NOT_NOW];
}
