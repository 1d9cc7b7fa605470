import type { HolidaysByYear } from './published-list';

/** What a newly published list does to the committed one. Days are written in full. */
export interface RefreshedList {
  readonly years: HolidaysByYear;
  readonly added: readonly string[];
  /** Days that were published before and are not any more. */
  readonly dropped: readonly string[];
  /** Years of the committed list that the new list should hold and does not. */
  readonly lostYears: readonly number[];
}

/**
 * The committed list brought up to date. The published list reaches back a few years only, so earlier years stay
 * as they are; a year that it does hold is taken from it whole.
 */
export function refreshedList(committed: HolidaysByYear, published: HolidaysByYear): RefreshedList {
  const firstPublished = Math.min(...yearsOf(published));
  const kept = Object.entries(committed).filter(([year]) => Number(year) < firstPublished);
  const years = { ...Object.fromEntries(kept), ...published };
  const [before, after] = [daysOf(committed), daysOf(years)];
  return {
    years,
    added: after.filter((day) => !before.includes(day)),
    dropped: before.filter((day) => !after.includes(day)),
    lostYears: yearsOf(committed).filter((year) => !Object.hasOwn(years, year)),
  };
}

const yearsOf = (list: HolidaysByYear): readonly number[] => Object.keys(list).map(Number);

const daysOf = (list: HolidaysByYear): readonly string[] =>
  Object.entries(list).flatMap(([year, days]) => days.map((day) => `${year}-${day}`));
