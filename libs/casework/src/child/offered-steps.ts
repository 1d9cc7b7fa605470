import {
  adviceRequestMachine,
  isAdviceOpen,
  isAssessmentInProgress,
  isReviewOpen,
  mayRecordExceptions,
  offeredActions,
  offeredAssessmentActions,
  offeredReviewActions,
  phaseTransferMachine,
  type AdviceRequestAction,
  type AssessmentAction,
  type AnnualReviewAction,
  type CivilDate,
  type OfferedAction,
  type PhaseTransferAction,
  type Role,
} from '@ehc/domain';
import type { ChildRecord } from '@ehc/persistence';

type Offered<A extends string> = ReadonlyMap<string, readonly OfferedAction<A>[]>;

/** What the machines let this person do now with each open matter and advice request, by its id. */
export interface OfferedSteps {
  readonly assessmentSteps: Offered<AssessmentAction>;
  readonly adviceSteps: Offered<AdviceRequestAction>;
  readonly reviewSteps: Offered<AnnualReviewAction>;
  readonly transferSteps: Offered<PhaseTransferAction>;
  /** Whether this person may record and withdraw exceptions. */
  readonly mayRecordExceptions: boolean;
}

/** Asks each machine for its steps, with the reasons against those that are not possible now. */
export function offeredSteps(record: ChildRecord, role: Role, today: CivilDate): OfferedSteps {
  const assessments = record.assessments.filter(({ assessment }) => isAssessmentInProgress(assessment));
  const advice = assessments.flatMap(({ adviceRequests }) => adviceRequests.filter(isAdviceOpen));
  const reviews = record.reviews.filter(({ review }) => isReviewOpen(review));
  const transfers = record.transfers.filter(({ transfer }) => transfer.endedOn === null);
  return {
    mayRecordExceptions: mayRecordExceptions(role),
    assessmentSteps: new Map(
      assessments.map((file) => [file.assessment.id, offeredAssessmentActions(file, role, today)]),
    ),
    adviceSteps: new Map(
      advice.map(({ id, state }) => [
        id,
        // The reason is asked for on the form.
        offeredActions(adviceRequestMachine, state, role, { reason: 'to be given' }),
      ]),
    ),
    reviewSteps: new Map(reviews.map((file) => [file.review.id, offeredReviewActions(file, role, today)])),
    transferSteps: new Map(
      transfers.map(({ transfer }) => [
        transfer.id,
        offeredActions(phaseTransferMachine, transfer.state, role, {}),
      ]),
    ),
  };
}
