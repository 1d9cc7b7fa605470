import type { CivilDate, DayIfKnown } from '../civil-date';

/** The bodies that must answer a request for advice by law. */
export const BODIES_THAT_MUST_ANSWER = [
  'healthBody',
  'otherLocalAuthority',
  'youthOffendingTeam',
  'youthAccommodation',
] as const;

/** Who was asked for advice. A school is its head teacher or principal; social care is the authority's own. */
export const ADVICE_SOURCES = [
  'school',
  'earlyYears',
  'educationalPsychologist',
  'socialCare',
  'other',
  ...BODIES_THAT_MUST_ANSWER,
] as const;
export type AdviceSource = (typeof ADVICE_SOURCES)[number];

/** One request for advice. */
export interface AdviceRequestFacts {
  readonly id?: string;
  readonly from: AdviceSource;
  readonly sentOn: CivilDate;
  /** The day it reached the body; where unknown, the day it was sent. */
  readonly receivedOn?: DayIfKnown;
  readonly repliedOn?: DayIfKnown;
  /** Only appointments whose missing made the limit impractical. */
  readonly missedAppointmentsOn?: readonly CivilDate[] | undefined;
}

/** A finding is a person's recorded view that the fact made the limit impractical to keep. Without one, nothing is excused. */
interface Finding {
  readonly impractical: boolean;
}

export interface ClosureFacts extends Finding {
  readonly setting: 'school' | 'earlyYears';
  /** The first calendar day shut: the day after the last day open. */
  readonly closedFromOn: CivilDate;
  /** The first day open to pupils. */
  readonly reopensOn: CivilDate;
  /** Which request went to the setting that was shut; without it, any request to a setting of that kind did. */
  readonly adviceRequestId?: string | undefined;
}

/** Exceptional personal circumstances of the child, parent or young person, both days included. */
export interface CircumstanceFacts extends Finding {
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
}

/** One continuous absence from the authority's area, both days included. */
export type AwayFacts = CircumstanceFacts;

/** The facts of a case that can excuse a late step. */
export interface ExcusingFacts {
  readonly adviceRequests: readonly AdviceRequestFacts[];
  readonly closures: readonly ClosureFacts[];
  readonly exceptionalCircumstances: readonly CircumstanceFacts[];
  readonly absences: readonly AwayFacts[];
}

/** A case in which nothing is recorded that could excuse. */
export const NOTHING_EXCUSING: ExcusingFacts = {
  adviceRequests: [],
  closures: [],
  exceptionalCircumstances: [],
  absences: [],
};
