import { civilDate } from '../civil-date';
import type { RuleSet } from './rule-set';

/**
 * The limits of Part 3 of the Children and Families Act 2014 and the SEND Regulations 2014, as amended, with
 * the Code of Practice 2015 where the rule is guidance.
 *
 * @rule CFA 2014 Part 3; SI 2014/1530; SI 2014/1652; SI 2017/1306; SI 2008/2699
 */
export const SEND_REGS_2014: RuleSet = {
  id: 'sendRegs2014',
  title: 'Special Educational Needs and Disability Regulations 2014',
  inForceFrom: civilDate('2014-09-01'),
  inForceTo: null,

  weeksToDecideToAssess: 6,
  weeksForAdvice: 6,
  weeksForAdviceInGuidance: 6,
  weeksToRefusePlan: 16,
  weeksToFinalPlan: 20,
  daysToComment: 15,
  daysToAnswerConsultation: 15,
  daysToAnswerReassessmentRequest: 15,
  monthsBarringReassessment: 6,
  weeksToFinalAfterReassessmentDecision: 14,
  daysShutToExcuse: 28,
  daysBeforeShutOrReopening: 7,
  daysAwayToExcuse: 28,
  daysAwayToExcuseTribunalStep: 14,

  monthsBetweenReviews: 12,
  monthsToReviewAfterReassessment: 12,
  monthsUnderFiveEarliest: 3,
  monthsUnderFiveLatest: 6,
  weeksBeforeTermForList: 2,
  weeksOfNoticeOfMeeting: 2,
  weeksForPapersBeforeMeeting: 2,
  weeksToReport: 2,
  weeksToDecideAfterMeeting: 4,
  daysToCommentOnAmendments: 15,
  weeksToFinalAfterNotice: 8,
  weeksToFinalAfterMeeting: 12,

  phaseTransferBefore: { month: 2, day: 15 },
  post16TransferBefore: { month: 3, day: 31 },
  monthsBeforePost16Move: 5,
  workingDaysToTransferPlan: 15,
  weeksToInformAfterTransfer: 6,
  monthsToReviewAfterTransfer: 3,
  workingDaysForCommissioner: 15,

  monthsToContactMediation: 2,
  monthsToAppeal: 2,
  monthsToAppealAfterCertificate: 1,
  workingDaysForCertificate: 3,
  workingDaysToTellCommissioner: 3,
  daysToArrangeMediation: 30,
  workingDaysOfNoticeOfMediation: 5,
  weeksToKeepAgreement: 2,
  weeksToTellOfAgreement: 1,
  workingDaysToAnswerAppeal: 30,
  weeksAfterOrder: {
    tellOfAssessment: 2,
    tellNoPlan: 10,
    sendPlanAfterAssessment: 14,
    sendDraft: 5,
    sendPlan: 11,
    reconsider: 2,
    amendProvision: 5,
    nameSchool: 2,
    maintain: 0,
    cease: 0,
  },
  weeksAfterConcession: {
    tellOfAssessment: 2,
    tellNoPlan: 10,
    sendPlanAfterAssessment: 14,
    sendDraft: 5,
    sendPlan: 11,
    amendContents: 5,
    nameSchool: 2,
    nameSchoolWithContents: 5,
    maintain: 0,
    amendInsteadOfCeasing: 5,
  },

  weeksToAnswerRecommendation: 5,
  weeksToCopyAnswer: 1,
  monthsToReviewDirectPayment: 3,
  workingDaysToDiscloseForHigherEducation: 15,
};
