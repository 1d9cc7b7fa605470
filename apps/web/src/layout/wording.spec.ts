import { addDays, civilDate } from '@ehc/domain';
import * as fc from 'fast-check';
import { counted, howFar, howLongAgo, nearDay, shortDay, times } from './wording';

const today = civilDate('2026-03-03');

describe('how far a day is', () => {
  it.each([
    ['2026-03-03', 'today'],
    ['2026-03-04', 'tomorrow'],
    ['2026-03-07', 'in 4 days'],
    ['2026-03-02', '1 day late'],
    ['2026-02-25', '6 days late'],
    ['2023-03-03', '1,096 days late'],
  ])('%s is %s', (dueBy, words) => {
    expect(howFar(civilDate(dueBy), today)).toBe(words);
  });

  it('says late exactly when the day has passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(howFar(addDays(today, days), today).endsWith('late')).toBe(days < 0);
      }),
    );
  });
});

it.each([
  ['2026-03-03', 'today'],
  ['2026-03-02', 'yesterday'],
  ['2026-02-16', '15 days ago'],
])('a wait since %s began %s', (day, words) => {
  expect(howLongAgo(civilDate(day), today)).toBe(words);
});

it('counts with the right noun', () => {
  expect([counted(0, 'child', 'children'), counted(1, 'child', 'children'), counted(1249, 'review')]).toEqual(
    ['0 children', '1 child', '1,249 reviews'],
  );
});

it('shortens a day for a table', () => {
  expect(shortDay(today)).toBe('Tue 3 March');
});

it('names the year of a day only where it is another', () => {
  expect(nearDay(civilDate('2026-02-02'), today)).toBe('Mon 2 February');
  expect(nearDay(civilDate('2025-11-10'), today)).toBe('Mon 10 November 2025');
});

it('says how often', () => {
  expect([0, 1, 2, 3].map(times)).toEqual(['never', 'once', 'twice', '3 times']);
});
