import { type CivilDate, addDays, dayOfMonth, monthOf, weekday } from '../civil-date';
import { isBankHoliday } from './bank-holidays';

const FRIDAY = 5;

/** Which days count as working days for a rule. */
export type CountsAsWorking = (day: CivilDate) => boolean;

/** Whether the day is a working day: not a Saturday, Sunday, Christmas Day, Good Friday or bank holiday. */
export function isWorkingDay(day: CivilDate): boolean {
  return weekday(day) <= FRIDAY && !isBankHoliday(day);
}

/**
 * Whether the day counts in the Tribunal's working-day periods for SEN appeals: a working day that is
 * neither in August nor from 25 December to 1 January.
 *
 * @rule Tribunal Procedure Rules 2008 r12(3)(b)
 */
export function isTribunalWorkingDay(day: CivilDate): boolean {
  return isWorkingDay(day) && monthOf(day) !== 8 && !isChristmasWeek(day);
}

/** Whether the day is one of 25 to 31 December, or 1 January. */
export function isChristmasWeek(day: CivilDate): boolean {
  return (monthOf(day) === 12 && dayOfMonth(day) >= 25) || (monthOf(day) === 1 && dayOfMonth(day) === 1);
}

/** The practical target: the day itself if it is a working day, else the last one before it. The limit does not move. */
export function lastWorkingDayOnOrBefore(day: CivilDate): CivilDate {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = addDays(candidate, -1);
  return candidate;
}

/** The day itself if it is a working day, else the first one after it. */
export function firstWorkingDayOnOrAfter(day: CivilDate): CivilDate {
  return nthWorkingDayFrom(day, 1);
}

/** The nth working day, walking forward from `day`, which is the first if it counts. `n` is at least 1. */
export function nthWorkingDayFrom(
  day: CivilDate,
  n: number,
  counts: CountsAsWorking = isWorkingDay,
): CivilDate {
  let candidate = day;
  let left = counts(candidate) ? n - 1 : n;
  while (left > 0) {
    candidate = addDays(candidate, 1);
    if (counts(candidate)) left -= 1;
  }
  return candidate;
}
