import type { CivilDate } from '../civil-date';
import type * as Code from './codes';

/**
 * A SEN2 return's records. Members carry the names of the XML elements in camel case, so that anyone with the
 * Department's guide finds them; days are civil dates, flags are booleans. Null means missing or left out.
 */
export interface Sen2Person extends Sen2PersonAsRead {
  readonly surname: string;
  readonly forename: string;
  readonly personBirthDate: CivilDate;
  readonly requests: readonly Sen2Request[];
}

/** A request that can be used: one whose outcome is known. */
export interface Sen2Request extends Sen2RequestAsRead {
  readonly requestOutcome: Code.RequestOutcome;
}

/** A person as the file has them, who may lack what nobody can do without. */
export interface Sen2PersonAsRead {
  readonly surname: string | null;
  readonly forename: string | null;
  readonly personBirthDate: CivilDate | null;
  /** In 2023 read from `GenderCurrent`. */
  readonly sex: Code.Sex | null;
  readonly ethnicity: string | null;
  readonly postCode: string | null;
  readonly upn: string | null;
  readonly uniqueLearnerNumber: string | null;
  readonly upnUnknown: Code.UpnUnknownReason | null;
  readonly requests: readonly Sen2RequestAsRead[];
}

export interface Sen2RequestAsRead {
  readonly receivedDate: CivilDate | null;
  readonly requestSource: Code.Sen2RequestSource | null;
  /** Made while in relevant youth accommodation. */
  readonly rya: boolean | null;
  readonly requestOutcomeDate: CivilDate | null;
  readonly requestOutcome: Code.RequestOutcome | null;
  readonly requestMediation: boolean | null;
  readonly requestTribunal: boolean | null;
  /** Number of the authority to which the person moved before the assessment ended; `XXX` where unknown. */
  readonly exported: string | null;
  readonly assessment: Sen2Assessment | null;
  readonly activePlans: Sen2ActivePlans | null;
}

export interface Sen2Assessment {
  readonly assessmentOutcome: Code.AssessmentOutcome | null;
  readonly assessmentOutcomeDate: CivilDate | null;
  readonly assessmentMediation: boolean | null;
  readonly assessmentTribunal: boolean | null;
  readonly otherMediation: boolean | null;
  readonly otherTribunal: boolean | null;
  /** True where an exception to the 20 weeks applies. */
  readonly week20: boolean | null;
  readonly namedPlan: Sen2NamedPlan | null;
}

export interface Sen2NamedPlan {
  readonly startDate: CivilDate | null;
  readonly planDetails: readonly Sen2PlanDetail[];
  readonly planRes: Code.ResidentialPlace | null;
  readonly planWbp: Code.WorkBasedLearning | null;
  /** Personal budget taken up. */
  readonly pb: boolean | null;
  /** Organised arrangements in place. */
  readonly oa: boolean | null;
  readonly dp: Code.DirectPayment | null;
  readonly ceaseDate: CivilDate | null;
  readonly ceaseReason: Code.CeaseReason | null;
}

/** Where the plan says the education is to be. One of the first three is given. */
export interface Sen2PlanDetail {
  readonly urn: string | null;
  readonly ukprn: string | null;
  readonly senSetting: Code.PlacementSetting | null;
  readonly senSettingOther: string | null;
  readonly placementRank: Code.Rank | null;
  readonly senUnitIndicator: boolean | null;
  readonly resourcedProvisionIndicator: boolean | null;
}

/** Where the education really is. */
export interface Sen2Placement extends Sen2PlanDetail {
  readonly entryDate: CivilDate | null;
  readonly leavingDate: CivilDate | null;
  readonly res: Code.ResidentialPlace | null;
  readonly wbp: Code.WorkBasedLearning | null;
}

export interface Sen2Need {
  readonly senType: Code.SenType | null;
  readonly senTypeRank: Code.Rank | null;
}

export interface Sen2ActivePlans {
  /** Number of the authority from which the plan came during the year; `XXX` where unknown. */
  readonly transferLa: string | null;
  /** The 2023 place of `Res`; later years have it on each placement. */
  readonly res: Code.ResidentialPlace | null;
  /** The 2023 place of `WBP`. */
  readonly wbp: Code.WorkBasedLearning | null;
  readonly placements: readonly Sen2Placement[];
  readonly needs: readonly Sen2Need[];
  readonly reviewMeeting: CivilDate | null;
  readonly reviewOutcome: Code.ReviewOutcome | null;
  readonly reviewDraft: CivilDate | null;
  readonly phaseTransferDueDate: CivilDate | null;
  readonly phaseTransferFinalDate: CivilDate | null;
  /** The day of the decision after the latest review. */
  readonly lastReview: CivilDate | null;
}
