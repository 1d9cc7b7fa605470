import type { CivilDate } from '../civil-date';
import type { SendingMethod } from '../notice/served-on';
import type { AssessmentState } from './assessment.machine';

/** Who asked for the assessment, or brought the child to the authority's attention. */
export const REQUEST_SOURCES = ['family', 'setting', 'health', 'socialCare', 'other', 'notKnown'] as const;
export type RequestSource = (typeof REQUEST_SOURCES)[number];

/** `reentry` is a refusal overturned: it has a clock of its own and a link to the old decision. */
export const ASSESSMENT_KINDS = ['first', 'reassessment', 'reentry'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** An EHC needs assessment, from the request to the plan or to the decision against one. */
export interface Assessment {
  readonly id: string;
  readonly authorityId: string;
  readonly childId: string;
  readonly kind: AssessmentKind;
  readonly ruleSetId: string;
  readonly state: AssessmentState;
  /** The day on which it came to its present state. */
  readonly stateSince: CivilDate;
  /** The day on which the request reached the authority: the clock starts here, whenever it was logged. */
  readonly receivedOn: CivilDate;
  readonly requestedBy: RequestSource;
  /** The day on which the family was told whether there will be an assessment. */
  readonly decisionNotifiedOn: CivilDate | null;
  /** The day on which the family was told that there will be no plan. */
  readonly refusalNotifiedOn: CivilDate | null;
  readonly draftSentOn: CivilDate | null;
  readonly draftMethod: SendingMethod | null;
  readonly finalSentOn: CivilDate | null;
  /** The day on which it stopped being in progress, for whatever reason. */
  readonly endedOn: CivilDate | null;
  /** The old record says that an exception to the 20 weeks applied, without saying which. */
  readonly exceptionReported: boolean;
}
