import fc from 'fast-check';
import { isProvisional } from './calendar/bank-holidays';
import { isWorkingDay } from './calendar/working-days';
import { type CivilDate, addDays, addMonths, civilDate, weekday } from './civil-date';
import {
  atLeastMonthsBefore,
  atLeastWeeksBefore,
  atLeastWorkingDaysBefore,
  daysBeginningWith,
  daysOf,
  monthsBeginningWith,
  monthsOf,
  weeksBeginningWith,
  weeksOf,
  workingDaysAfter,
  workingDaysBeginningWith,
} from './counting';

const day = civilDate;
const FIRST = day('2012-01-01');
const anyDay = fc.integer({ min: 0, max: 6939 }).map((days) => addDays(FIRST, days));
const everyDay = Array.from({ length: 6940 }, (_, days) => addDays(FIRST, days));

const workingDays = everyDay.filter(isWorkingDay);
/** For each day the place, in the list of working days, of the first that is on it or after it. */
const placeOfNext = new Map<CivilDate, number>();
for (const from of everyDay) {
  const passed = placeOfNext.size === 0 ? 0 : (placeOfNext.get(addDays(from, -1)) ?? 0);
  placeOfNext.set(from, passed + ((workingDays[passed] ?? from) < from ? 1 : 0));
}
/** The nth working day from a day on, taken from the list of every working day and not counted. */
const walk = (from: CivilDate, n: number): CivilDate | undefined =>
  workingDays[(placeOfNext.get(from) ?? 0) + n - 1];

describe('counting phrases', () => {
  it('"within 20 weeks of" leaves out the day itself (Lester v Garland (1808); Zoan v Rouamba [2000] 1 WLR 1509)', () => {
    expect(weeksOf(day('2026-02-03'), 20)).toBe('2026-06-23');
    expect(daysOf(day('2026-04-01'), 15)).toBe('2026-04-16');
  });

  it('"15 days beginning with" counts the day itself (Trow v Ind Coope [1967] 2 QB 899; Zoan v Rouamba [2000] 1 WLR 1509)', () => {
    expect(daysBeginningWith(day('2026-04-01'), 15)).toBe('2026-04-15');
    expect(weeksBeginningWith(day('2026-05-20'), 5)).toBe('2026-06-23');
  });

  it.each([
    ['2026-05-29', 12, '2027-05-29'],
    ['2026-10-31', 6, '2027-04-30'],
    ['2024-02-29', 12, '2025-02-28'],
  ])(
    '"within months of" %s, %i months, ends on %s (Dodds v Walker [1981] 1 WLR 1027; Interpretation Act 1978 Sch 1)',
    (from, months, last) => {
      expect(monthsOf(day(from), months)).toBe(last);
    },
  );

  it.each([
    ['2026-03-31', 12, '2027-03-30'],
    ['2025-12-31', 12, '2026-12-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-05-31', 3, '2026-08-30'],
    ['2026-08-31', 6, '2027-02-28'],
  ])(
    '"months beginning with" %s, %i months, ends on %s (Trow v Ind Coope [1967] 2 QB 899; Dodds v Walker [1981] 1 WLR 1027)',
    (from, months, last) => {
      expect(monthsBeginningWith(day(from), months)).toBe(last);
    },
  );

  it('"at least two weeks before" means clear weeks (R v Turner [1910] 1 KB 346; Re Hector Whaling [1936] Ch 208)', () => {
    expect(atLeastWeeksBefore(day('2026-11-03'), 2)).toEqual({ dueBy: '2026-10-19', altDueBy: '2026-10-20' });
  });

  it.each([
    ['2027-11-01', '2027-05-31', '2027-06-01'],
    ['2028-09-01', '2028-03-31', '2028-04-01'],
    ['2027-07-31', '2027-02-28', null],
    ['2028-02-29', '2027-09-28', '2027-09-30'],
  ])('"at least five months before" %s is %s, or %s', (event, dueBy, altDueBy) => {
    expect(atLeastMonthsBefore(day(event), 5)).toEqual({ dueBy, altDueBy });
  });

  it('"at least five working days before" may fall on any day of the week', () => {
    expect(atLeastWorkingDaysBefore(day('2025-07-07'), 5)).toEqual({
      dueBy: '2025-06-29',
      altDueBy: '2025-06-30',
    });
  });

  it('"15 working days beginning with" counts the day itself if it is one (SEND Regs 2014 reg 15(2))', () => {
    expect(workingDaysBeginningWith(day('2026-08-19'), 15)).toBe('2026-09-09');
    expect(workingDaysBeginningWith(day('2025-08-16'), 15)).toBe('2025-09-08');
  });
});

describe('counting, for any day', () => {
  it('weeks never change the weekday', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, weeks) => {
        expect(weekday(weeksOf(from, weeks))).toBe(weekday(from));
      }),
    );
  });

  it('is monotone: a later start never gives an earlier end', () => {
    const phrases: readonly ((from: CivilDate, n: number) => CivilDate)[] = [
      daysOf,
      weeksOf,
      daysBeginningWith,
      weeksBeginningWith,
      monthsOf,
      monthsBeginningWith,
      workingDaysAfter,
      workingDaysBeginningWith,
      (event, n) => atLeastWeeksBefore(event, n).dueBy,
      (event, n) => atLeastMonthsBefore(event, n).dueBy,
      (event, n) => atLeastWorkingDaysBefore(event, n).dueBy,
    ];
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 14 }), fc.constantFrom(...phrases), (from, n, phrase) => {
        expect(phrase(from, n) <= phrase(addDays(from, 1), n)).toBe(true);
      }),
    );
  });

  it('"at least … before" gives the latest day from which the period ends before the event', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (event, n) => {
        const { dueBy, altDueBy } = atLeastMonthsBefore(event, n);
        expect(addMonths(dueBy, n) < event).toBe(true);
        expect(addMonths(addDays(dueBy, 1), n) >= event).toBe(true);
        expect(addMonths(altDueBy ?? dueBy, n) <= event).toBe(true);
        expect(addMonths(addDays(altDueBy ?? dueBy, 1), n) > event).toBe(true);
      }),
    );
  });

  it.each([1, 2, 3, 5, 15, 30])(
    'agrees with walking %i working days, for every start from 2012 to the end of the published years',
    (n) => {
      const published = everyDay.filter((from) => !isProvisional(from));
      const wrong = published.filter((from) => {
        const [after, beginning] = [walk(addDays(from, 1), n), walk(from, n)];
        return workingDaysAfter(from, n) !== after || workingDaysBeginningWith(from, n) !== beginning;
      });
      expect(published.length).toBeGreaterThan(5800);
      expect(wrong).toEqual([]);
    },
  );

  it('agrees with walking back five working days, for every event of the published years', () => {
    const events = everyDay.slice(30).filter((event) => !isProvisional(event));
    const wrong = events.filter((event) => {
      const { dueBy, altDueBy } = atLeastWorkingDaysBefore(event, 5);
      const fits = (day: CivilDate, last: CivilDate) => (walk(addDays(day, 1), 5) ?? '9999') <= last;
      const latest = (last: CivilDate) => {
        let day = event;
        while (!fits(day, last)) day = addDays(day, -1);
        return day;
      };
      const alt = latest(event);
      return dueBy !== latest(addDays(event, -1)) || (altDueBy ?? dueBy) !== alt;
    });
    expect(wrong).toEqual([]);
  });
});
