import type { CivilDate, DayIfKnown } from '../civil-date';

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
  /** The first day in force. It stays in force until the day before the next set's first. */
  readonly inForceFrom: CivilDate;
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

/**
 * How long a plan may go without a review: months that begin with the day it was made or last reviewed, or a way
 * that the set works out itself.
 */
export type ReviewInterval = { readonly months: number } | OwnReviewInterval;

/** A review interval that is no number of months. */
export interface OwnReviewInterval {
  /** The last day for completing the review. The date of birth may not be known, and there must be a day all the same. */
  readonly lastDay: (from: CivilDate, bornOn: DayIfKnown) => CivilDate;
  /** The counting in words, for "Why this date": "By the end of the key stage". The last day follows it. */
  readonly counted: string;
}

export interface ReviewLengths {
  readonly reviewEvery: ReviewInterval;
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
