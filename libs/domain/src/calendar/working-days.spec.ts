import { addDays, civilDate, daysBetween, yearOf } from '../civil-date';
import { isBankHoliday, isProvisional } from './bank-holidays';
import { OFFICIAL_BANK_HOLIDAYS } from './official-bank-holidays';
import { easterSunday, standingBankHolidays } from './standing-bank-holidays';
import {
  firstWorkingDayOnOrAfter,
  isTribunalWorkingDay,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  nthWorkingDayFrom,
} from './working-days';

const day = civilDate;

/** What was proclaimed beside, or moved from, the standing rules. */
const DEPARTURES: Readonly<Record<number, { added: readonly string[]; removed: readonly string[] }>> = {
  2012: { added: ['06-04', '06-05'], removed: ['05-28'] },
  2020: { added: ['05-08'], removed: ['05-04'] },
  2022: { added: ['06-02', '06-03', '09-19'], removed: ['05-30'] },
  2023: { added: ['05-08'], removed: [] },
};

/** Each bank holiday of a year once: Good Friday and Easter Monday belong to March and to April alike. */
const standingYear = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => standingBankHolidays(year, month + 1))
    .flat()
    .filter((holiday, place, all) => all.indexOf(holiday) === place);

describe('bank holidays', () => {
  it.each(Object.keys(OFFICIAL_BANK_HOLIDAYS).map(Number))(
    'of %i are the standing ones but for proclaimed changes',
    (year) => {
      const { added, removed } = DEPARTURES[year] ?? { added: [], removed: [] };
      const standing = standingYear(year).map((holiday) => holiday.slice(5));
      const expected = [...standing.filter((holiday) => !removed.includes(holiday)), ...added].sort();
      expect(OFFICIAL_BANK_HOLIDAYS[year]).toEqual(expected);
    },
  );

  it.each([
    ['2012-04-08'],
    ['2016-03-27'],
    ['2024-03-31'],
    ['2027-03-28'],
    ['2030-04-21'],
    ['2038-04-25'],
    ['2049-04-18'],
    ['2076-04-19'],
  ])('know that %s is Easter Sunday', (sunday) => {
    expect(easterSunday(yearOf(day(sunday)))).toBe(sunday);
  });

  it('use the standing rules for a year that is not published (Banking and Financial Dealings Act 1971 s1, Sch 1)', () => {
    expect(standingYear(2033)).toEqual([
      '2033-01-03',
      '2033-04-15',
      '2033-04-18',
      '2033-05-02',
      '2033-05-30',
      '2033-08-29',
      '2033-12-26',
      '2033-12-27',
    ]);
    expect(isBankHoliday(day('2033-12-27'))).toBe(true);
    expect(isProvisional(day('2033-12-27'))).toBe(true);
    expect(isProvisional(day('2026-12-27'))).toBe(false);
  });
});

describe('working days', () => {
  it('leave out weekends, bank holidays and one-off holidays', () => {
    expect(isWorkingDay(day('2026-11-25'))).toBe(true);
    expect(isWorkingDay(day('2026-11-28'))).toBe(false);
    expect(isWorkingDay(day('2026-04-03'))).toBe(false);
    expect(isWorkingDay(day('2022-09-19'))).toBe(false);
    expect(isWorkingDay(day('2022-05-30'))).toBe(true);
  });

  it('give the practical target before a limit that falls on Christmas Day', () => {
    expect(lastWorkingDayOnOrBefore(day('2026-12-25'))).toBe('2026-12-24');
    expect(firstWorkingDayOnOrAfter(day('2026-12-25'))).toBe('2026-12-29');
  });

  it('of the Tribunal leave out August and 25 December to 1 January (Tribunal Procedure Rules 2008 r12(3)(b))', () => {
    expect(isTribunalWorkingDay(day('2026-08-04'))).toBe(false);
    expect(isTribunalWorkingDay(day('2026-12-29'))).toBe(false);
    expect(isTribunalWorkingDay(day('2026-12-24'))).toBe(true);
    expect(isTribunalWorkingDay(day('2027-01-04'))).toBe(true);
    expect(nthWorkingDayFrom(day('2026-11-25'), 30, isTribunalWorkingDay)).toBe('2027-01-13');
  });

  it('are never more than five days apart, and agree both ways, from 2012 to 2030', () => {
    for (let from = day('2012-01-01'); from < '2031-01-01'; from = addDays(from, 1)) {
      const [before, after] = [lastWorkingDayOnOrBefore(from), firstWorkingDayOnOrAfter(from)];
      expect(before === from).toBe(isWorkingDay(from));
      expect(after === from).toBe(isWorkingDay(from));
      expect(daysBetween(before, after)).toBeLessThanOrEqual(5);
    }
  });
});
