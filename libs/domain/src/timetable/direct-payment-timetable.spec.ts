import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { directPaymentTimetable } from './direct-payment-timetable';
import { outcomeOf } from './row';

it.each([
  ['2026-05-31', '2026-08-30', 'met'],
  ['2026-05-30', '2026-08-29', 'late'],
])(
  'direct payments that began on %s are first reviewed by %s (SI 2014/1652 reg 11(2))',
  (firstPayment, last, outcome) => {
    const firstPaymentOn = civilDate(firstPayment);
    const facts = { firstPaymentOn, reviewedOn: civilDate('2026-08-30') };
    const [row] = directPaymentTimetable(facts, ruleSetInForceOn(firstPaymentOn));
    expect(row?.dueBy).toBe(last);
    expect(row && outcomeOf(row)).toBe(outcome);
  },
);
