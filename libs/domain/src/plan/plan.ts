import type { CivilDate } from '../civil-date';

export const PLAN_STATES = ['current', 'ceased'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** An EHC plan. Its versions come with drafting; here are the days that its reviews run from. */
export interface Plan {
  readonly id: string;
  readonly authorityId: string;
  readonly childId: string;
  readonly state: PlanState;
  /** The day on which the first final plan was sent. */
  readonly firstMadeOn: CivilDate;
  /** The day on which the version now in force was sent. */
  readonly issuedOn: CivilDate;
  readonly ceasedOn: CivilDate | null;
  readonly ceaseReason: string | null;
}
