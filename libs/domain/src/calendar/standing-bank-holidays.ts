import { type CivilDate, addDays, civilDateOf, weekday } from '../civil-date';

const MONDAY = 1;
const FRIDAY = 5;

/**
 * The bank holidays that the standing rules give for a month (1 to 12) of a year in England and Wales. They
 * serve for years that have not been published; a one-off holiday proclaimed later is not among them.
 *
 * @rule Banking and Financial Dealings Act 1971 s1, Sch 1
 */
export function standingBankHolidays(year: number, month: number): readonly CivilDate[] {
  switch (month) {
    case 1:
      return [onOrAfterWeekend(civilDateOf(year, 1, 1))];
    case 3:
    case 4:
      return [addDays(easterSunday(year), -2), addDays(easterSunday(year), 1)];
    case 5:
      return [firstMonday(year, 5), lastMonday(year, 5)];
    case 8:
      return [lastMonday(year, 8)];
    case 12:
      return christmas(year);
    default:
      return [];
  }
}

/** Easter Sunday of the Gregorian calendar, by the anonymous (Meeus, Jones and Butcher) method. */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return civilDateOf(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Christmas Day and Boxing Day; each that falls on a weekend goes to the next weekday that is still free. */
function christmas(year: number): readonly CivilDate[] {
  const christmasDay = civilDateOf(year, 12, 25);
  switch (weekday(christmasDay)) {
    case FRIDAY:
      return [christmasDay, addDays(christmasDay, 3)];
    case FRIDAY + 1:
      return [addDays(christmasDay, 2), addDays(christmasDay, 3)];
    case FRIDAY + 2:
      return [addDays(christmasDay, 1), addDays(christmasDay, 2)];
    default:
      return [christmasDay, addDays(christmasDay, 1)];
  }
}

function onOrAfterWeekend(day: CivilDate): CivilDate {
  return weekday(day) <= FRIDAY ? day : addDays(day, 8 - weekday(day));
}

function firstMonday(year: number, month: number): CivilDate {
  const first = civilDateOf(year, month, 1);
  return addDays(first, (8 - weekday(first)) % 7);
}

function lastMonday(year: number, month: number): CivilDate {
  const last = civilDateOf(year, month, 31);
  return addDays(last, MONDAY - weekday(last));
}
