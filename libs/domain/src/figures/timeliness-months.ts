import type { CivilDate } from '../civil-date';
import { addDays, addMonths, civilDateOf, yearOf } from '../civil-date';

/** A month as `2026-03`. */
export type Month = string;

const monthIn = (day: CivilDate): Month => day.slice(0, 7);

/**
 * The first day of the timeliness figures: 1 January of the year before the last February that had ended by a day,
 * so that there is always a whole calendar year and the two months after it to look at.
 */
export function timelinessFrom(asAt: CivilDate): CivilDate {
  const firstOfMarch = civilDateOf(yearOf(asAt), 3, 1);
  const februaryEnded = asAt >= addDays(firstOfMarch, -1);
  return civilDateOf(yearOf(asAt) - (februaryEnded ? 1 : 2), 1, 1);
}

/** Every month from the first day of the timeliness figures to the month of a day. */
export function timelinessMonths(asAt: CivilDate): Month[] {
  const months: Month[] = [];
  for (let day = timelinessFrom(asAt); day <= asAt; day = addMonths(day, 1)) months.push(monthIn(day));
  return months;
}

/** Whether the cumulative percentage begins anew with this month. */
export const isJanuary = (month: Month): boolean => month.endsWith('-01');
export const firstDayOf = (month: Month): CivilDate =>
  civilDateOf(Number(month.slice(0, 4)), Number(month.slice(5)), 1);
