import { closuresBetween, daysShut, isWorkingDay } from '@ehc/domain';
import { makeTermDates } from './term-dates';

describe('the term dates of the demonstration', () => {
  const schools = makeTermDates().filter(({ setting }) => setting === 'school');

  it('are six half-terms a year, which begin and end on school days', () => {
    expect(schools.map(({ schoolYear }) => schoolYear)).toEqual(
      [2022, 2023, 2024, 2025, 2026].flatMap((year) => Array.from({ length: 6 }, () => year)),
    );
    expect(schools.every((term) => isWorkingDay(term.firstDayOn) && isWorkingDay(term.lastDayOn))).toBe(true);
  });

  it('shut every summer for four weeks or more, and at no other time', () => {
    const long = closuresBetween(schools, []).filter((closure) => daysShut(closure) >= 28);
    expect(long.map(({ closedFromOn, reopensOn }) => [closedFromOn, reopensOn])).toEqual([
      ['2023-07-22', '2023-09-04'],
      ['2024-07-20', '2024-09-03'],
      ['2025-07-23', '2025-09-03'],
      ['2026-07-18', '2026-09-03'],
    ]);
    expect(closuresBetween(schools, [])).toHaveLength(29);
  });

  it('are the same for early years, and made the same every time', () => {
    const dates = makeTermDates().map(({ setting, firstDayOn, lastDayOn }) => ({
      setting,
      firstDayOn,
      lastDayOn,
    }));
    expect(dates.filter(({ setting }) => setting === 'earlyYears').map(({ lastDayOn }) => lastDayOn)).toEqual(
      schools.map(({ lastDayOn }) => lastDayOn),
    );
    expect(makeTermDates()).toEqual(makeTermDates());
  });
});
