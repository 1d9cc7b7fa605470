import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { NOTHING_EXCUSING } from './excusing-facts';
import { type TribunalOrder, orderRows, tribunalOrderTimetable } from './tribunal-order-timetable';

const day = civilDate;
const madeOn = day('2026-12-18');
const rules = ruleSetInForceOn(madeOn);
const facts = (...orders: readonly TribunalOrder[]) => ({ ...NOTHING_EXCUSING, orders, madeOn });

const LIMITS: readonly (readonly [TribunalOrder, Readonly<Record<string, string>>])[] = [
  [
    'assess',
    { 'ASSESS-NOTIFY-2W': '2027-01-01', 'ASSESS-REFUSE-10W': '2027-02-26', 'ASSESS-FINAL-14W': '2027-03-26' },
  ],
  ['makePlan', { 'PLAN-DRAFT-5W': '2027-01-22', 'PLAN-FINAL-11W': '2027-03-05' }],
  ['reconsider', { 'RECONSIDER-2W': '2027-01-01' }],
  ['amendProvision', { 'AMEND-5W': '2027-01-22' }],
  ['nameSchool', { 'SCHOOL-2W': '2027-01-01' }],
  ['maintain', { MAINTAIN: '2026-12-18' }],
  ['maintainAndAmend', { MAINTAIN: '2026-12-18', 'AMEND-5W': '2027-01-22' }],
  ['dismissCeaseAppeal', { 'CEASE-NOW': '2026-12-18' }],
];

const withPrefix = (prefix: string, limits: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(limits).map(([suffix, last]) => [`${prefix}${suffix}`, last]));

describe('a Tribunal order', () => {
  it.each(LIMITS)('to %s is kept from the date of the order (SEND Regs 2014 reg 44(2))', (order, limits) => {
    expect(dueDays(tribunalOrderTimetable(facts(order), rules))).toEqual(withPrefix('TRIB-', limits));
  });

  it('shares a limit with another order of the day (SEND Regs 2014 reg 44(2))', () => {
    const rows = tribunalOrderTimetable(facts('amendProvision', 'maintainAndAmend'), rules);
    expect(rows.map(({ rule }) => rule)).toEqual(['TRIB-MAINTAIN', 'TRIB-AMEND-5W']);
  });

  it('can be late with an exception only where it is to assess or to make a plan (SEND Regs 2014 reg 44(3))', () => {
    const away = { fromOn: day('2026-12-19'), toOn: day('2027-03-31'), impractical: true };
    const every = LIMITS.map(([order]) => order);
    const rows = tribunalOrderTimetable({ ...facts(...every), absences: [away] }, rules);
    expect(rows.filter(({ exceptions }) => exceptions.length > 0).map(({ rule }) => rule)).toEqual([
      'TRIB-ASSESS-NOTIFY-2W',
      'TRIB-PLAN-DRAFT-5W',
      'TRIB-ASSESS-REFUSE-10W',
      'TRIB-PLAN-FINAL-11W',
      'TRIB-ASSESS-FINAL-14W',
    ]);
    expect(dueDays(rows)).toEqual(dueDays(tribunalOrderTimetable(facts(...every), rules)));
  });
});

it.each(LIMITS.filter(([order]) => order !== 'dismissCeaseAppeal'))(
  'a mediation agreement like an order to %s is kept in the same time (SEND Regs 2014 regs 42(2), 44(2))',
  (order, limits) => {
    expect(dueDays(orderRows('MED-AGREE-', facts(order), rules))).toEqual(withPrefix('MED-AGREE-', limits));
  },
);
