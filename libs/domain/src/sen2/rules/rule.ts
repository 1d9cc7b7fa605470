import type { CivilDate } from '../../civil-date';
import type { Sen2Finding, Sen2Severity } from '../fault';
import type * as Sen2 from '../records';

/** What a check may know beside the record itself. */
export interface Checking {
  readonly year: number;
  readonly referenceDate: CivilDate;
  /** The calendar year that the return counts. */
  readonly activityYear: number;
  /** Number of the authority that makes the return; null where the header does not say. */
  readonly lea: string | null;
  /** Paths already reported as not sound: a check does not complain that they are missing. */
  readonly faulty: ReadonlySet<string>;
}

/** One place of the record, with everything above it. */
export interface Place {
  /** Path of the block, empty or ending in a slash. */
  readonly at: string;
  readonly person: Sen2.Sen2PersonAsRead;
}
export interface RequestPlace extends Place {
  readonly request: Sen2.Sen2RequestAsRead;
}
export interface AssessmentPlace extends RequestPlace {
  readonly assessment: Sen2.Sen2Assessment;
}
export interface PlanPlace extends AssessmentPlace {
  readonly plan: Sen2.Sen2NamedPlan;
}
export interface ActivePlace extends RequestPlace {
  readonly active: Sen2.Sen2ActivePlans;
  /** The plan named under the same request, where there is one. */
  readonly plan: Sen2.Sen2NamedPlan | null;
}
/** A setting that is named in a plan or attended. */
export interface SettingPlace extends RequestPlace {
  readonly setting: Sen2.Sen2PlanDetail;
}
/** A setting that is attended. */
export interface PlacementPlace extends ActivePlace {
  readonly setting: Sen2.Sen2Placement;
}

/** What a check found at a field of the block it looks at. */
export interface Found {
  readonly field: string;
  readonly message: string;
  readonly severity?: Sen2Severity;
  /** Where the field lies deeper than the block. */
  readonly path?: string;
  /** An error's field is left out of the record, unless it is more use with the error than without. */
  readonly keep?: boolean;
}

export type RuleFinding = Sen2Finding & { readonly keep: boolean };

/** One check of the return: its id, how grave a fault is, and where it finds one. */
export interface Sen2Rule {
  readonly id: string;
  readonly severity: Sen2Severity;
  readonly findings: (person: Sen2.Sen2PersonAsRead, checking: Checking) => RuleFinding[];
}

/** Says of a place whether a field is missing for no other reason than that nobody gave it. */
export type Lacks = (field: string, value: unknown) => boolean;

type Check<P> = (place: P, checking: Checking, lacks: Lacks) => readonly Found[];

/** Makes checks that look at each of the places that `placesOf` lists. */
export const rulesFor =
  <P extends Place>(placesOf: (person: Sen2.Sen2PersonAsRead) => readonly P[]) =>
  (id: string, severity: Sen2Severity, check: Check<P>): Sen2Rule => ({
    id,
    severity,
    findings: (person, checking) =>
      placesOf(person).flatMap((place) => {
        const lacks: Lacks = (field, value) => value === null && !checking.faulty.has(place.at + field);
        return check(place, checking, lacks).map((found) => asFinding(found, place, id, severity));
      }),
  });

const asFinding = (found: Found, { at }: Place, id: string, severity: Sen2Severity): RuleFinding => ({
  path: at + (found.path ?? found.field),
  field: found.field,
  code: id,
  message: found.message,
  severity: found.severity ?? severity,
  keep: found.keep ?? false,
});

/** The finding where the condition holds, otherwise none. */
export const when = (holds: boolean, field: string, message: string, more: Partial<Found> = {}): Found[] =>
  holds ? [{ field, message, ...more }] : [];

/** Findings for each field that is missing. */
export const missing = (lacks: Lacks, fields: Readonly<Record<string, unknown>>, advice: string): Found[] =>
  Object.entries(fields)
    .filter(([field, value]) => lacks(field, value))
    .map(([field]) => ({ field, message: `${field} is missing. ${advice}` }));

/** Whether both days are known and the second comes first. */
export const comesBefore = (later: CivilDate | null, earlier: CivilDate | null): later is CivilDate =>
  later !== null && earlier !== null && later < earlier;
