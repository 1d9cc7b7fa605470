import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { NOTHING_EXCUSING } from './excusing-facts';
import { reassessmentBarred, reassessmentTimetable } from './reassessment-timetable';

const day = civilDate;
const receivedOn = day('2027-01-29');
const rules = ruleSetInForceOn(receivedOn);

it('a request is answered within fifteen calendar days (SEND Regs 2014 reg 25(1))', () => {
  expect(reassessmentTimetable({ ...NOTHING_EXCUSING, receivedOn }, rules)).toMatchObject([
    { rule: 'REASSESS-15D', dueBy: '2027-02-13', excusable: false },
  ]);
});

describe('the plan after a re-assessment', () => {
  const agreed = {
    ...NOTHING_EXCUSING,
    receivedOn,
    decision: 'reassess',
    decisionNotifiedOn: day('2027-02-12'),
  } as const;

  it('is sent within fourteen weeks of notifying the decision, not of the request (SEND Regs 2014 reg 27(2))', () => {
    expect(dueDays(reassessmentTimetable(agreed, rules))['REASSESS-14W']).toBe('2027-05-21');
    const own = { ...NOTHING_EXCUSING, ownDecisionOn: day('2027-02-12') };
    expect(dueDays(reassessmentTimetable(own, rules))).toEqual({ 'REASSESS-14W': '2027-05-21' });
    expect(dueDays(reassessmentTimetable({ ...agreed, decision: 'refuse' }, rules))).not.toHaveProperty(
      'REASSESS-14W',
    );
  });

  it('may be late with an exception, which moves no day (SEND Regs 2014 reg 27(3))', () => {
    const absence = { fromOn: day('2027-02-13'), toOn: day('2027-03-12'), impractical: true };
    const rows = reassessmentTimetable({ ...agreed, absences: [absence] }, rules);
    expect(rows.at(-1)).toMatchObject({ dueBy: '2027-05-21', exceptions: ['absent'] });
  });
});

it.each([
  ['2026-07-28', false],
  ['2026-07-29', true],
  ['2027-01-28', true],
  ['2027-01-29', false],
])(
  'a request of 29 January 2027 after an assessment completed on %s may be refused for that: %s (SEND Regs 2014 reg 24(a))',
  (lastAssessedOn, barred) => {
    expect(reassessmentBarred(receivedOn, day(lastAssessedOn), rules)).toBe(barred);
  },
);
