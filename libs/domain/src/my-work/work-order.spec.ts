import * as fc from 'fast-check';
import { addDays, civilDate } from '../civil-date';
import { type Ranked, WORK_GROUPS, workDays, workGroupOf, workOrderKey } from './work-order';

const days = workDays(civilDate('2026-03-03'));
const thing = (changes: Partial<Ranked>): Ranked => ({
  id: 'a',
  ours: true,
  dueBy: civilDate('2026-04-30'),
  lateByLaw: false,
  transfers: false,
  noPlace: false,
  ...changes,
});
const on = (day: string, changes: Partial<Ranked> = {}) => thing({ dueBy: civilDate(day), ...changes });

it('takes five working days for this week, weekends and bank holidays left out', () => {
  expect(days.soonBy).toBe('2026-03-10');
  expect(workDays(civilDate('2026-04-01')).soonBy).toBe('2026-04-10');
});

it('puts what only we can do first, then late by law, today, this week, and the rest by date', () => {
  const inOrder = [
    on('2026-03-02', { lateByLaw: true }),
    on('2026-03-03'),
    on('2026-03-10'),
    on('2026-03-01', { id: 'late by our own target only' }),
    on('2026-03-11'),
    thing({ dueBy: null }),
    on('2026-01-01', { ours: false, lateByLaw: true }),
    on('2026-03-03', { ours: false }),
  ];
  const sorted = [...inOrder].reverse().sort(byKey);
  expect(sorted).toEqual(inOrder);
});

it('inside each puts a move before 15 February, then no place, then the longest late', () => {
  const late = { lateByLaw: true };
  const inOrder = [
    on('2026-03-02', { ...late, transfers: true, noPlace: true }),
    on('2026-02-01', { ...late, transfers: true }),
    on('2026-03-01', { ...late, noPlace: true }),
    on('2026-01-01', late),
    on('2026-02-20', late),
  ];
  expect([...inOrder].reverse().sort(byKey)).toEqual(inOrder);
});

it('puts everything into exactly one part, whatever its day', () => {
  const anything = fc.record({ days: fc.integer({ min: -900, max: 900 }), ours: fc.boolean() });
  fc.assert(
    fc.property(anything, ({ days: far, ours }) => {
      const group = workGroupOf(thing({ ours, dueBy: addDays(days.today, far) }), days);
      expect(WORK_GROUPS).toContain(group);
      expect(group === 'late').toBe(ours && far < 0);
      expect(group === 'others').toBe(!ours);
    }),
  );
});

function byKey(a: Ranked, b: Ranked): number {
  return workOrderKey(a, days) < workOrderKey(b, days) ? -1 : 1;
}
