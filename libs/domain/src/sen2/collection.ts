import { civilDate, civilDateOf, isCivilDate, yearOf } from '../civil-date';
import type { CivilDate } from '../civil-date';

/** The January day on which each collection counts, by collection year. */
const CENSUS_DAYS: ReadonlyMap<number, CivilDate> = new Map([
  [2023, civilDate('2023-01-19')],
  [2024, civilDate('2024-01-18')],
  [2025, civilDate('2025-01-16')],
  [2026, civilDate('2026-01-15')],
  [2027, civilDate('2027-01-21')],
]);

export const FIRST_COLLECTION_YEAR = 2023;
export const LAST_COLLECTION_YEAR = 2027;

/** The census day of a collection year; null for a year whose day we do not know. */
export const censusDay = (collectionYear: number): CivilDate | null =>
  CENSUS_DAYS.get(collectionYear) ?? null;

/** One yearly collection: which shape the file has, and the two days that bound what it is about. */
export interface Sen2Collection {
  /** 2026 for the return made in January 2026. */
  readonly year: number;
  readonly referenceDate: CivilDate;
}

/** Requests, assessments, new plans and reviews are counted for the calendar year before the census. */
export const activityYear = ({ year }: Sen2Collection): number => year - 1;

/** The last 31 August before the census: a school year takes a person's age from it. */
export const schoolYearStart = ({ referenceDate }: Sen2Collection): CivilDate =>
  civilDateOf(yearOf(referenceDate) - 1, 8, 31);

/**
 * The collection that a header speaks of. A wrong reference date gives way to the census day of its year, and
 * a wrong year to the one of its reference date, so one slip in the header does not spoil every record.
 */
export function collectionOf(year: string | null, referenceDate: string | null): Sen2Collection {
  const given = isCivilDate(referenceDate) ? referenceDate : null;
  const stated = /^20\d\d$/.test(year ?? '') ? Number(year) : null;
  const chosen = stated ?? (given === null ? LAST_COLLECTION_YEAR : yearOf(given));
  return { year: chosen, referenceDate: censusDay(chosen) ?? given ?? civilDateOf(chosen, 1, 15) };
}
