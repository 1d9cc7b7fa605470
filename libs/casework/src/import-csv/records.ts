import type {
  AdviceRequestState,
  AdviceType,
  AnnualReviewState,
  AssessmentState,
  CivilDate,
  Party,
  RequestSource,
} from '@ehc/domain';

/** A row of children.csv. */
export interface CaseloadChild {
  /** The council's own number for the child: every other file names the child by it. */
  readonly childRef: string;
  readonly surname: string;
  readonly forename: string;
  readonly bornOn: CivilDate;
  readonly sex: 'M' | 'F' | null;
  readonly ethnicity: string | null;
  readonly postcode: string | null;
  readonly upn: string | null;
  readonly uln: string | null;
  readonly settingName: string | null;
  readonly settingUrn: string | null;
  readonly planFirstMadeOn: CivilDate | null;
  readonly lastReviewCompletedOn: CivilDate | null;
  readonly planCeasedOn: CivilDate | null;
  /** The caseworker's name or email address, as written. */
  readonly caseworker: string | null;
  readonly noPlace: boolean;
  readonly lookedAfter: boolean;
}

/** Who a matter waits for, where the old record says so. */
export interface WaitingColumns {
  /** Null: as its stage tells. */
  readonly waitingFor: Party | null;
  readonly waitingSince: CivilDate | null;
}

/** A row of assessments.csv. */
export interface CaseloadAssessment extends WaitingColumns {
  readonly childRef: string;
  readonly kind: 'first' | 'reassessment';
  readonly receivedOn: CivilDate;
  readonly requestedBy: RequestSource;
  readonly stage: AssessmentState;
  readonly decisionNotifiedOn: CivilDate | null;
  readonly draftSentOn: CivilDate | null;
  readonly finalSentOn: CivilDate | null;
  readonly endedOn: CivilDate | null;
  readonly waitingForOrganisation: string | null;
}

/** A row of advice_requests.csv. */
export interface CaseloadAdviceRequest {
  readonly childRef: string;
  /** The day on which the request for the assessment was received: tells two assessments of a child apart. */
  readonly receivedOn: CivilDate;
  readonly adviceType: AdviceType;
  readonly organisation: string | null;
  readonly sentOn: CivilDate | null;
  readonly bodyReceivedOn: CivilDate | null;
  readonly adviceReceivedOn: CivilDate | null;
  readonly state: AdviceRequestState;
  readonly chases: number;
  readonly promisedFor: CivilDate | null;
}

/** A row of reviews.csv. */
export interface CaseloadReview extends WaitingColumns {
  readonly childRef: string;
  /** The day from which the twelve months of this review run: the plan's, or that of the review before. */
  readonly reviewYearFrom: CivilDate;
  readonly stage: AnnualReviewState;
  readonly meetingOn: CivilDate | null;
  readonly reportReceivedOn: CivilDate | null;
  readonly decision: 'maintain' | 'amend' | 'cease' | null;
  readonly decisionNotifiedOn: CivilDate | null;
  readonly amendmentNoticeSentOn: CivilDate | null;
  readonly finalSentOn: CivilDate | null;
}
