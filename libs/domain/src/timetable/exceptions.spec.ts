import { type CivilDate, addDays, civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { adviceExcusedBy, excusedBy, tribunalStepExcusedBy } from './exceptions';
import { type AdviceRequestFacts, type ExcusingFacts, NOTHING_EXCUSING } from './excusing-facts';

const day = civilDate;
const rules = ruleSetInForceOn(day('2026-06-08'));
const TRIGGER = day('2026-06-08');

/** The period of a limit of so many weeks. */
const weeks = (count: number) => ({ triggerOn: TRIGGER, dueBy: addDays(TRIGGER, count * 7) });
const away = (fromOn: CivilDate, days: number, impractical = true): ExcusingFacts => ({
  ...NOTHING_EXCUSING,
  absences: [{ fromOn, toOn: addDays(fromOn, days - 1), impractical }],
});
const SUMMER = { closedFromOn: day('2026-07-18'), reopensOn: day('2026-09-03'), impractical: true };
const asked = (from: 'school' | 'earlyYears', sentOn: string, closure: object = {}): ExcusingFacts => ({
  ...NOTHING_EXCUSING,
  adviceRequests: [{ from, sentOn: day(sentOn) }],
  closures: [{ setting: 'school', ...SUMMER, ...closure }],
});

describe('the 6, 16, 20 and 14 weeks', () => {
  it.each([
    ['6', 6],
    ['16', 16],
    ['20', 20],
    ['14', 14],
  ])(
    '%s weeks are excused by 28 days away inside them, and by no fewer (SEND Regs 2014 regs 5(4), 10(4), 13(3), 27(3))',
    (_, count) => {
      const { dueBy } = weeks(count);
      expect(excusedBy(away(addDays(TRIGGER, 1), 28), weeks(count), rules)).toEqual(['absent']);
      expect(excusedBy(away(addDays(TRIGGER, 1), 27), weeks(count), rules)).toEqual([]);
      expect(excusedBy(away(addDays(dueBy, -27), 60), weeks(count), rules)).toEqual(['absent']);
      expect(excusedBy(away(addDays(dueBy, -26), 60), weeks(count), rules)).toEqual([]);
    },
  );

  it('are excused only where somebody found it impractical (SEND Regs 2014 regs 5(4), 10(4), 13(3), 27(3))', () => {
    expect(excusedBy(away(addDays(TRIGGER, 1), 40, false), weeks(20), rules)).toEqual([]);
    expect(excusedBy(asked('school', '2026-07-20', { impractical: false }), weeks(20), rules)).toEqual([]);
  });

  it.each([
    ['2026-07-10', []],
    ['2026-07-11', ['schoolClosed']],
    ['2026-08-27', ['schoolClosed']],
    ['2026-08-28', []],
  ])(
    'are excused by a summer closure for a school asked on %s: %j (SEND Regs 2014 regs 5(4), 10(4), 13(3), 27(3))',
    (sentOn, codes) => {
      expect(excusedBy(asked('school', sentOn), weeks(20), rules)).toEqual(codes);
    },
  );

  it('are not excused by a short closure, or by that of another kind of setting (SEND Regs 2014 regs 5(4), 13(3))', () => {
    const shortest = { closedFromOn: day('2026-07-18'), reopensOn: day('2026-08-15') };
    expect(excusedBy(asked('school', '2026-07-20', shortest), weeks(20), rules)).toEqual(['schoolClosed']);
    const short = { ...shortest, reopensOn: day('2026-08-14') };
    expect(excusedBy(asked('school', '2026-07-20', short), weeks(20), rules)).toEqual([]);
    expect(excusedBy(asked('earlyYears', '2026-07-20'), weeks(20), rules)).toEqual([]);
    expect(excusedBy(asked('earlyYears', '2026-07-20', { setting: 'earlyYears' }), weeks(20), rules)).toEqual(
      ['earlyYearsClosed'],
    );
  });

  it('are excused by one day of exceptional circumstances, from the day after the trigger (SEND Regs 2014 regs 10(4), 13(3), 27(3))', () => {
    const ill = (on: CivilDate) => ({
      ...NOTHING_EXCUSING,
      exceptionalCircumstances: [{ fromOn: on, toOn: on, impractical: true }],
    });
    const { dueBy } = weeks(16);
    const days = [TRIGGER, addDays(TRIGGER, 1), dueBy, addDays(dueBy, 1)];
    expect(days.map((on) => excusedBy(ill(on), weeks(16), rules).length)).toEqual([0, 1, 1, 0]);
  });
});

it('two weeks away are enough after a Tribunal order or a concession (SEND Regs 2014 regs 44(3), 45(7))', () => {
  expect(tribunalStepExcusedBy(away(addDays(TRIGGER, 1), 14), weeks(2), rules)).toEqual(['absent']);
  expect(tribunalStepExcusedBy(away(addDays(TRIGGER, 1), 13), weeks(2), rules)).toEqual([]);
  expect(tribunalStepExcusedBy(asked('school', '2026-07-20'), weeks(14), rules)).toEqual(['schoolClosed']);
});

it('a body is excused by a missed appointment, and never by a closure (SEND Regs 2014 reg 8(2))', () => {
  const request: AdviceRequestFacts = { from: 'healthBody', sentOn: TRIGGER };
  const missed = (on: CivilDate) => ({ ...request, missedAppointmentsOn: [on] });
  const codes = (facts: ExcusingFacts, given = request) => adviceExcusedBy(facts, given, weeks(6), rules);
  expect(codes(NOTHING_EXCUSING, missed(addDays(TRIGGER, 1)))).toEqual(['missedAppointment']);
  expect(codes(NOTHING_EXCUSING, missed(TRIGGER))).toEqual([]);
  expect(codes(NOTHING_EXCUSING, missed(addDays(TRIGGER, 43)))).toEqual([]);
  expect(codes(asked('school', '2026-07-11'))).toEqual([]);
  expect(codes(away(addDays(TRIGGER, 1), 28))).toEqual(['absent']);
});
