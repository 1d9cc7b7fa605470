import type { CivilDate } from '../civil-date';

/** A day of the year, month 1 to 12. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/**
 * Every statutory length in force over a span of days. A step is pinned to the set in force on the day its
 * clock started. Lengths are law (or guidance, where the rule says so): they are reviewed code, never settings.
 */
export interface RuleSet
  extends AssessmentLengths, ReviewLengths, TransferLengths, DisputeLengths, OtherLengths {
  readonly id: string;
  /** Plain words for the administrator's page. */
  readonly title: string;
  readonly inForceFrom: CivilDate;
  /** The last day in force; null while no end is known. */
  readonly inForceTo: CivilDate | null;
}

export interface AssessmentLengths {
  readonly weeksToDecideToAssess: number;
  readonly weeksForAdvice: number;
  readonly weeksForAdviceInGuidance: number;
  readonly weeksToRefusePlan: number;
  readonly weeksToFinalPlan: number;
  readonly daysToComment: number;
  readonly daysToAnswerConsultation: number;
  readonly daysToAnswerReassessmentRequest: number;
  readonly monthsBarringReassessment: number;
  readonly weeksToFinalAfterReassessmentDecision: number;
  /** How long a school must be shut, how near its closing and re-opening it may be asked, for the exception. */
  readonly daysShutToExcuse: number;
  readonly daysBeforeShutOrReopening: number;
  readonly daysAwayToExcuse: number;
  readonly daysAwayToExcuseTribunalStep: number;
}

export interface ReviewLengths {
  readonly monthsBetweenReviews: number;
  readonly monthsToReviewAfterReassessment: number;
  readonly monthsUnderFiveEarliest: number;
  readonly monthsUnderFiveLatest: number;
  readonly weeksBeforeTermForList: number;
  readonly weeksOfNoticeOfMeeting: number;
  readonly weeksForPapersBeforeMeeting: number;
  readonly weeksToReport: number;
  readonly weeksToDecideAfterMeeting: number;
  readonly daysToCommentOnAmendments: number;
  readonly weeksToFinalAfterNotice: number;
  readonly weeksToFinalAfterMeeting: number;
}

export interface TransferLengths {
  /** The plan must be out before this day of the year of transfer. */
  readonly phaseTransferBefore: DayOfYear;
  readonly post16TransferBefore: DayOfYear;
  readonly monthsBeforePost16Move: number;
  readonly workingDaysToTransferPlan: number;
  readonly weeksToInformAfterTransfer: number;
  readonly monthsToReviewAfterTransfer: number;
  readonly workingDaysForCommissioner: number;
}

export interface DisputeLengths {
  readonly monthsToContactMediation: number;
  readonly monthsToAppeal: number;
  readonly monthsToAppealAfterCertificate: number;
  readonly workingDaysForCertificate: number;
  readonly workingDaysToTellCommissioner: number;
  readonly daysToArrangeMediation: number;
  readonly workingDaysOfNoticeOfMediation: number;
  readonly weeksToKeepAgreement: number;
  readonly weeksToTellOfAgreement: number;
  readonly workingDaysToAnswerAppeal: number;
  readonly weeksAfterOrder: Readonly<Record<OrderStep, number>>;
  readonly weeksAfterConcession: Readonly<Record<ConcessionStep, number>>;
}

export interface OtherLengths {
  readonly weeksToAnswerRecommendation: number;
  readonly weeksToCopyAnswer: number;
  readonly monthsToReviewDirectPayment: number;
  readonly workingDaysToDiscloseForHigherEducation: number;
}

/** What the authority must do after a Tribunal order (or an agreement that has the same effect). */
export type OrderStep =
  | 'tellOfAssessment'
  | 'tellNoPlan'
  | 'sendPlanAfterAssessment'
  | 'sendDraft'
  | 'sendPlan'
  | 'reconsider'
  | 'amendProvision'
  | 'nameSchool'
  | 'maintain'
  | 'cease';

/** What the authority must do after telling the Tribunal that it will not oppose the appeal. */
export type ConcessionStep =
  | 'tellOfAssessment'
  | 'tellNoPlan'
  | 'sendPlanAfterAssessment'
  | 'sendDraft'
  | 'sendPlan'
  | 'amendContents'
  | 'nameSchool'
  | 'nameSchoolWithContents'
  | 'maintain'
  | 'amendInsteadOfCeasing';
