import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths, civilDate, civilDateInEngland } from './civil-date';

const aDay = fc.integer({ min: 0, max: 72_000 }).map((days) => addDays(civilDate('1950-01-01'), days));

describe('a civil date', () => {
  it('moves by months as the calendar does, to the last day of a month that is too short', () => {
    expect(addMonths(civilDate('2024-02-29'), 12)).toBe('2025-02-28');
    fc.assert(
      fc.property(aDay, fc.integer({ min: -60, max: 60 }), (day, months) => {
        expect(addMonths(day, months)).toBe(Temporal.PlainDate.from(day).add({ months }).toString());
      }),
    );
  });

  it('is the day in England at an instant, summer or winter', () => {
    expect(civilDateInEngland(Date.parse('2026-06-30T23:00:00Z'))).toBe('2026-07-01');
    expect(civilDateInEngland(Date.parse('2026-12-31T23:59:59Z'))).toBe('2026-12-31');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000_000_000 }), (at) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(at);
        const day = instant.toZonedDateTimeISO('Europe/London').toPlainDate();
        expect(civilDateInEngland(at)).toBe(day.toString());
      }),
    );
  });
});
