import type { CivilDate } from '../civil-date';
import type { Party } from '../matter/parties';
import { isFinal } from '../machine/machine';
import type { AdviceRequestState } from './advice-request.machine';
import { adviceRequestMachine } from './advice-request.machine';

/**
 * The kinds of advice that an assessment gathers.
 *
 * @rule SEND Regs 2014 reg 6(1)
 */
export const ADVICE_TYPES = [
  'family',
  'setting',
  'health',
  'psychological',
  'socialCare',
  'sensory',
  'preparingForAdulthood',
  'other',
] as const;
export type AdviceType = (typeof ADVICE_TYPES)[number];

export const ADVICE_LABELS: Record<AdviceType, string> = {
  family: 'Views of the family',
  setting: 'School or setting advice',
  health: 'Health advice',
  psychological: 'Educational psychology advice',
  socialCare: 'Social care advice',
  sensory: 'Sensory teacher advice',
  preparingForAdulthood: 'Preparing for adulthood advice',
  other: 'Other advice',
};

/** Whom the authority waits for while the advice is open. */
export const ADVISING_PARTY: Record<AdviceType, Party> = {
  family: 'family',
  setting: 'setting',
  health: 'health',
  psychological: 'ep',
  socialCare: 'socialCare',
  sensory: 'otherAdviser',
  preparingForAdulthood: 'otherAdviser',
  other: 'otherAdviser',
};

/** The authority's request to one adviser for one piece of advice. */
export interface AdviceRequest {
  readonly id: string;
  readonly authorityId: string;
  readonly childId: string;
  readonly assessmentId: string;
  readonly adviceType: AdviceType;
  readonly organisationId: string | null;
  readonly state: AdviceRequestState;
  readonly stateSince: CivilDate;
  readonly sentOn: CivilDate | null;
  /** The day on which the request reached the body asked; a health body's six weeks run from here. */
  readonly bodyReceivedOn: CivilDate | null;
  /** The day on which the advice, or a nil return, first reached the authority. */
  readonly receivedOn: CivilDate | null;
}

/** Open: somebody still has to do something about it, the adviser or (once it is here) the caseworker. */
export const isAdviceOpen = ({ state }: Pick<AdviceRequest, 'state'>): boolean =>
  !isFinal(adviceRequestMachine, state);
