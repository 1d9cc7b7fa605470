import { dueDays } from '../../../../test/support/due-days';
import { addDays, civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { appealDueBy, appealTimetable } from './appeal-timetable';
import { outcomeOf } from './row';

const day = civilDate;
const rules = ruleSetInForceOn(day('2026-06-08'));
const lastDay = (decision: string, certificate?: string) =>
  appealDueBy(day(decision), certificate === undefined ? null : day(certificate), rules);

describe('the last day to appeal', () => {
  it('is the later of two months from the decision and one from the certificate (Tribunal Procedure Rules 2008 r20(1)(c))', () => {
    expect(lastDay('2026-04-17')).toBe('2026-06-17');
    expect(lastDay('2026-04-17', '2026-06-12')).toBe('2026-07-13');
    expect(lastDay('2026-04-17', '2026-05-01')).toBe('2026-06-17');
  });

  it('moves from a weekend or bank holiday to the next working day (Tribunal Procedure Rules 2008 r12(2))', () => {
    expect(lastDay('2026-02-03')).toBe('2026-04-07');
    expect(lastDay('2026-03-25')).toBe('2026-05-26');
  });

  it.each([
    ['2026-06-01', '2026-09-01'],
    ['2026-06-30', '2026-09-01'],
    ['2026-10-24', '2026-12-24'],
    ['2026-10-25', '2027-01-04'],
    ['2026-11-01', '2027-01-04'],
    ['2026-11-02', '2027-01-04'],
  ])(
    'for a decision sent %s moves off August and Christmas week to %s (Tribunal Procedure Rules 2008 r12(3)(a))',
    (decision, last) => {
      expect(lastDay(decision)).toBe(last);
    },
  );

  it('moves once only: a Sunday in July carried into August stays there (Tribunal Procedure Rules 2008 r12(2), (3)(a))', () => {
    expect(lastDay('2022-05-31')).toBe('2022-08-01');
    expect(lastDay('2023-10-24')).toBe('2023-12-27');
  });

  it('has a row that says how the appeal went (Tribunal Procedure Rules 2008 rr12(2), 20(1)(c))', () => {
    const appealed = (on: string) =>
      appealTimetable({ decisionSentOn: day('2026-06-08'), appealReceivedByTribunalOn: day(on) }, rules)[0];
    expect(appealed('2026-09-01')).toMatchObject({ rule: 'APPEAL-2M', dueBy: '2026-09-01' });
    expect(['2026-09-01', '2026-09-02'].map(appealed).map((row) => row && outcomeOf(row))).toEqual([
      'met',
      'late',
    ]);
  });
});

it('keeps the plan until the day after the last day to appeal (CFA 2014 s45(4))', () => {
  const ended = (on: string, certificate: string | null) =>
    appealTimetable(
      {
        decisionSentOn: day('2026-04-17'),
        ceasing: true,
        certificateIssuedOn: certificate === null ? null : day(certificate),
        planEndedOn: day(on),
      },
      rules,
    ).find(({ rule }) => rule === 'CEASE-EARLIEST');
  expect(ended('2026-06-18', null)).toMatchObject({ dueBy: '2026-06-18', earliestDay: true });
  expect(ended('2026-06-18', '2026-06-12')?.dueBy).toBe(addDays(day('2026-07-13'), 1));
  const tooEarly = ended('2026-06-17', null);
  expect(tooEarly && outcomeOf(tooEarly)).toBe('tooEarly');
});

it.each([
  ['2026-11-24', '2027-01-13'],
  ['2026-07-01', '2026-09-10'],
])(
  'answers an appeal received %s by %s, thirty working days without August and Christmas week (Tribunal Procedure Rules 2008 rr12(3)(b), 21)',
  (received, last) => {
    expect(dueDays(appealTimetable({ appealReceivedByAuthorityOn: day(received) }, rules))).toEqual({
      'TRIB-RESPONSE-30WD': last,
    });
  },
);
