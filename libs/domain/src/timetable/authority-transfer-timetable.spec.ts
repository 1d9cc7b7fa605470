import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { authorityTransferTimetable, commissionerChangeTimetable } from './authority-transfer-timetable';

const day = civilDate;
const rules = ruleSetInForceOn(day('2026-08-24'));
const movedOn = day('2026-08-24');

it.each([
  ['2026-08-19', '2026-09-09'],
  ['2026-06-01', '2026-08-24'],
  ['2026-08-24', '2026-09-14'],
])(
  'the old authority that knows on %s transfers the plan by %s (SEND Regs 2014 reg 15(2))',
  (oldAuthorityAwareOn, last) => {
    const rows = authorityTransferTimetable(
      { movedOn, oldAuthorityAwareOn: day(oldAuthorityAwareOn) },
      rules,
    );
    expect(dueDays(rows)).toEqual({ 'LAT-TRANSFER': last });
  },
);

it('the new authority tells the family within six weeks of the transfer (SEND Regs 2014 reg 15(4))', () => {
  const facts = { movedOn, transferredOn: day('2026-09-07'), planFirstMadeOn: day('2024-04-09') };
  expect(dueDays(authorityTransferTimetable(facts, rules))['LAT-INFORM-6W']).toBe('2026-10-19');
});

it.each([
  ['2025-10-02', '2026-12-06'],
  ['2026-03-02', '2027-03-01'],
])(
  'the new authority reviews a plan last reviewed on %s by %s, the later of the year and three months (SEND Regs 2014 reg 15(5))',
  (lastReviewCompletedOn, last) => {
    const facts = {
      movedOn,
      transferredOn: day('2026-09-07'),
      planFirstMadeOn: day('2024-04-09'),
      lastReviewCompletedOn: day(lastReviewCompletedOn),
    };
    expect(dueDays(authorityTransferTimetable(facts, rules))['LAT-REVIEW']).toBe(last);
  },
);

it('health commissioners have fifteen working days beginning with their knowing of the move (SEND Regs 2014 reg 15(7), (8))', () => {
  const aware = { oldCommissionerAwareOn: day('2026-08-19'), newCommissionerAwareOn: day('2026-08-19') };
  expect(dueDays(authorityTransferTimetable({ movedOn, ...aware }, rules))).toEqual({
    'LAT-ICB-NOTIFY': '2026-09-09',
    'LAT-ICB-REQUEST': '2026-09-09',
  });
  const early = { oldCommissionerAwareOn: day('2026-06-01'), newCommissionerAwareOn: day('2026-06-01') };
  expect(dueDays(authorityTransferTimetable({ movedOn, ...early }, rules))).toEqual({
    'LAT-ICB-NOTIFY': '2026-08-24',
    'LAT-ICB-REQUEST': '2026-06-19',
  });
});

it('health commissioners have the same time where only they change (SEND Regs 2014 reg 16(2), (3))', () => {
  const facts = { oldCommissionerAwareOn: day('2025-08-16'), newCommissionerAwareOn: day('2025-08-18') };
  expect(dueDays(commissionerChangeTimetable(facts, rules))).toEqual({
    'ICB-CHANGE-NOTIFY': '2025-09-08',
    'ICB-CHANGE-REQUEST': '2025-09-08',
  });
});
