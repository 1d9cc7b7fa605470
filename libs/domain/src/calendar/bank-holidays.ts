import { type CivilDate, monthOf, yearOf } from '../civil-date';
import { OFFICIAL_BANK_HOLIDAYS } from './official-bank-holidays';
import { standingBankHolidays } from './standing-bank-holidays';

const LAST_PUBLISHED_YEAR = Math.max(...Object.keys(OFFICIAL_BANK_HOLIDAYS).map(Number));

/** Whether the day is a bank holiday in England and Wales: from the published list, else by the standing rules. */
export function isBankHoliday(day: CivilDate): boolean {
  const published = OFFICIAL_BANK_HOLIDAYS[yearOf(day)];
  return published
    ? published.includes(day.slice(5))
    : standingBankHolidays(yearOf(day), monthOf(day)).includes(day);
}

/**
 * Whether the bank holidays of that day's year are still to be published, so that a count of working days
 * reaching it may yet change. Counts of calendar days, weeks and months are never provisional.
 */
export function isProvisional(day: CivilDate): boolean {
  return yearOf(day) > LAST_PUBLISHED_YEAR;
}
