import { civilDate } from '../civil-date';
import { firstRingOn, isRung, nextRingAfter, ringDueOn, ringsOf } from './ring';

/** A Monday, with Good Friday and Easter Monday before it. */
const dueBy = civilDate('2026-04-13');

describe('the rings of a deadline', () => {
  it('are 10 and 3 working days before it, bank holidays left out, and the day after it', () => {
    expect(ringsOf(dueBy)).toEqual([
      { kind: 'dueIn10WorkingDays', on: '2026-03-26' },
      { kind: 'dueIn3WorkingDays', on: '2026-04-08' },
      { kind: 'passed', on: '2026-04-14' },
    ]);
  });

  it.each([
    ['2026-03-25', null, '2026-03-26'],
    ['2026-03-26', 'dueIn10WorkingDays', '2026-04-08'],
    ['2026-04-13', 'dueIn3WorkingDays', '2026-04-14'],
    ['2026-04-14', 'passed', null],
    ['2027-01-01', 'passed', null],
  ])('on %s the latest due is %s and the next is on %s', (day, kind, next) => {
    expect(ringDueOn(dueBy, civilDate(day))?.kind ?? null).toBe(kind);
    expect(nextRingAfter(dueBy, civilDate(day))).toBe(next);
  });

  it.each([
    ['PLAN-20W', false, true],
    ['AR-LATEST-MEETING', false, true],
    ['AR-UNDER5-6M', false, true],
    ['AR-UNDER5-3M', false, false],
    ['AR-REPS-15D', false, false],
    ['DRAFT-15D', false, false],
    ['DRAFT-EARLIEST-FINAL', true, false],
  ])('%s (an earliest day: %s) rings: %s', (rule, earliestDay, rings) => {
    expect(isRung({ rule, earliestDay })).toBe(rings);
    expect(firstRingOn({ rule, earliestDay, dueBy }) !== null).toBe(rings);
  });
});
