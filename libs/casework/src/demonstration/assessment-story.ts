import type { AdviceRequestState, AdviceType, CivilDate } from '@ehc/domain';

/** Where an assessment stands on the as-at day. */
export type AssessmentStage =
  | 'requested'
  | 'decidingToAssess'
  | 'assessing'
  | 'decidingToIssue'
  | 'drafting'
  | 'draftSent'
  | 'finalising'
  | 'issued'
  | 'refused'
  | 'notIssued'
  | 'withdrawn';

/** An assessment that is to be told of: who must still owe advice, and where it must stand. */
export interface AssessmentWanted {
  readonly receivedOn: CivilDate;
  readonly stage: AssessmentStage;
  /** The day on which it came to that stage; for `assessing` the as-at day. */
  readonly reachedOn: CivilDate;
  /** Advice that is still with the adviser. */
  readonly owed: readonly AdviceType[];
  readonly exceptionReported: boolean;
}

/** How one request for advice went. */
export interface AdviceStory {
  readonly adviceType: AdviceType;
  readonly organisationId: string | null;
  readonly askedOn: CivilDate;
  /** Where it stands: `accepted` and `nilReturn` are settled, the others open. */
  readonly state: Extract<
    AdviceRequestState,
    'sent' | 'acknowledged' | 'allocated' | 'visitBooked' | 'received' | 'accepted' | 'nilReturn'
  >;
  readonly movedOn: CivilDate | null;
  readonly repliedOn: CivilDate | null;
  readonly settledOn: CivilDate | null;
}

/** Every day of an assessment; those of stages that it did not come to are null. */
export interface AssessmentStory extends AssessmentWanted {
  readonly toPanelOn: CivilDate | null;
  readonly agreedOn: CivilDate | null;
  readonly advice: readonly AdviceStory[];
  readonly consideredOn: CivilDate | null;
  readonly planAgreedOn: CivilDate | null;
  readonly draftOn: CivilDate | null;
  readonly finalisedOn: CivilDate | null;
}
