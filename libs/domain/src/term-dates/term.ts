import { type CivilDate } from '../civil-date';
import { schoolYearOf } from '../school-year';

/**
 * What a setting's dates are for. A college counts as a school: the law names the head teacher or principal of a
 * school or post-16 institution in one breath, and early years providers apart (regulation 10(4)(a) and (b)).
 */
export const SETTING_KINDS = ['school', 'earlyYears'] as const;
export type SettingKind = (typeof SETTING_KINDS)[number];

/** What terms and closures have in common. */
interface TermDate {
  /** The setting whose own date it is; null for what the authority gives for every setting without its own. */
  readonly organisationId: string | null;
  /** Named by the calendar year in which it starts: 2025 for 2025/26. */
  readonly schoolYear: number;
  readonly name: string;
}

/** A term, or half of one, in which the setting is open to pupils on school days: both days are the first and last open. */
export interface Term extends TermDate {
  readonly firstDayOn: CivilDate;
  readonly lastDayOn: CivilDate;
}

/** A time within a term in which the setting was shut to pupils: a flood, a fire, a failed boiler. */
export interface UnplannedClosure extends TermDate {
  readonly shutFromOn: CivilDate;
  /** The first day open to pupils again. */
  readonly reopensOn: CivilDate;
}

/** The terms and closures of one setting, or of an authority. */
export interface TermDates {
  readonly terms: readonly Term[];
  readonly closures: readonly UnplannedClosure[];
}

/** The school year to which a term belongs. It is told by its end: some autumn terms begin in late August. */
export function schoolYearOfTerm({ lastDayOn }: Pick<Term, 'lastDayOn'>): number {
  return schoolYearOf(lastDayOn);
}

/**
 * The dates that hold for a setting. Its own terms of a school year replace the authority's dates of that year, terms
 * and closures alike. For a year without its own terms the authority's hold, and its own closures beside them.
 */
export function datesInForce(own: TermDates, authority: TermDates): TermDates {
  const ownYears = new Set(own.terms.map(({ schoolYear }) => schoolYear));
  const notReplaced = ({ schoolYear }: { schoolYear: number }) => !ownYears.has(schoolYear);
  return {
    terms: [...own.terms, ...authority.terms.filter(notReplaced)],
    closures: [...own.closures, ...authority.closures.filter(notReplaced)],
  };
}
