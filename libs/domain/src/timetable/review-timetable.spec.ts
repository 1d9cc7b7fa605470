import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { type ReviewFacts, reviewTimetable, reviewYear } from './review-timetable';
import { outcomeOf } from './row';

const day = civilDate;
const rules = ruleSetInForceOn(day('2026-02-10'));
const daysFor = (facts: ReviewFacts) => dueDays(reviewTimetable(facts, rules));

describe('the review year', () => {
  it.each([
    ['2024-02-29', '2025-02-28'],
    ['2026-03-31', '2027-03-30'],
    ['2025-12-31', '2026-12-30'],
  ])(
    'of a plan first made %s ends on %s, the day before the anniversary (CFA 2014 s44(1)(a))',
    (made, last) => {
      expect(daysFor({ planFirstMadeOn: day(made) })['AR-12M-FIRST']).toBe(last);
    },
  );

  it('starts again with the day on which the last review was completed (CFA 2014 s44(1)(b))', () => {
    expect(daysFor({ lastReviewCompletedOn: day('2025-02-20') })['AR-12M-NEXT']).toBe('2026-02-19');
  });

  it('ends on the anniversary after a re-assessment (SEND Regs 2014 reg 27(4)(a))', () => {
    expect(daysFor({ reassessedPlanSentOn: day('2026-05-29') })['AR-12M-REASSESS']).toBe('2027-05-29');
  });

  it('runs from the latest of the days known (CFA 2014 s44(1))', () => {
    const facts = { planFirstMadeOn: day('2024-02-29'), lastReviewCompletedOn: day('2025-02-20') };
    expect(reviewYear(facts, rules)).toMatchObject({ rule: 'AR-12M-NEXT', dueBy: '2026-02-19' });
    expect(reviewYear({ ...facts, reassessedPlanSentOn: day('2026-05-29') }, rules)).toMatchObject({
      rule: 'AR-12M-REASSESS',
      dueBy: '2027-05-29',
    });
    expect(reviewYear({}, rules)).toBeNull();
  });

  it('leaves four weeks for the decision after the latest meeting (CFA 2014 s44(1); SEND Regs 2014 reg 20(10))', () => {
    const rows = reviewTimetable({ planFirstMadeOn: day('2026-03-31') }, rules);
    expect(rows[0]).toMatchObject({ rule: 'AR-LATEST-MEETING', dueBy: '2027-03-02', kind: 'derived' });
  });

  it('suggests earlier reviews of a child under five (SEND Code of Practice 2015 para 9.178)', () => {
    const facts = { planFirstMadeOn: day('2026-10-31'), underFive: true };
    expect(daysFor(facts)).toMatchObject({ 'AR-UNDER5-3M': '2027-01-31', 'AR-UNDER5-6M': '2027-04-30' });
  });
});

it('the list of a term goes two clear weeks before it (SEND Code of Practice 2015 paras 9.166 to 9.185)', () => {
  expect(reviewTimetable({ termStartsOn: day('2026-09-02') }, rules)).toMatchObject([
    { rule: 'AR-TERM-LIST', dueBy: '2026-08-18', altDueBy: '2026-08-19', kind: 'guidance' },
  ]);
});

describe('the meeting', () => {
  const meetingOn = day('2026-11-03');

  it.each(['AR-INVITE-2W', 'AR-PAPERS-2W'])(
    'is given two clear weeks by %s (SEND Regs 2014 regs 20(3), (4), 21(3), (4))',
    (rule) => {
      const row = reviewTimetable({ meetingOn }, rules).find((each) => each.rule === rule);
      expect(row).toMatchObject({ dueBy: '2026-10-19', altDueBy: '2026-10-20' });
    },
  );

  it('is reported in two weeks (SEND Regs 2014 regs 20(7) to (9), 21(7), (8))', () => {
    expect(daysFor({ meetingOn })['AR-REPORT-2W']).toBe('2026-11-17');
  });

  it('is followed by a decision that the family has in four weeks (SEND Regs 2014 regs 20(10), 21(9))', () => {
    const told = (on: string) =>
      reviewTimetable({ meetingOn, decisionNotifiedOn: day(on) }, rules).find(
        ({ rule }) => rule === 'AR-DECISION-4W',
      );
    expect(told('2026-12-01')?.dueBy).toBe('2026-12-01');
    expect(['2026-12-01', '2026-12-02'].map(told).map((row) => row && outcomeOf(row))).toEqual([
      'met',
      'late',
    ]);
  });
});

describe('an amendment', () => {
  const late: ReviewFacts = {
    meetingOn: day('2026-02-10'),
    decision: 'amend',
    decisionNotifiedOn: day('2026-03-06'),
    amendmentNoticeSentOn: day('2026-04-14'),
    finalSentOn: day('2026-06-02'),
  };

  it('is not begun by a decision without the amendments (SEND Regs 2014 regs 20(10), 22(2)(a); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin))', () => {
    const outcomes = Object.fromEntries(
      reviewTimetable(late, rules).map((row) => [row.rule, [row.dueBy, outcomeOf(row)]]),
    );
    expect(outcomes).toMatchObject({
      'AR-DECISION-4W': ['2026-03-10', 'met'],
      'AR-AMEND-NOTICE-4W': ['2026-03-10', 'late'],
      'AR-FINAL-8W': ['2026-06-09', 'met'],
      'AR-FINAL-12W': ['2026-05-05', 'late'],
    });
  });

  it.each([
    ['email', '2026-12-11', '2026-12-12'],
    ['firstClassPost', '2026-12-15', '2026-12-16'],
  ] as const)(
    'sent by %s leaves the family 15 days that begin with service (SEND Regs 2014 reg 22(2)(c), (3))',
    (noticeMethod, comments, earliest) => {
      const facts = { amendmentNoticeSentOn: day('2026-11-27'), noticeMethod };
      expect(daysFor(facts)).toEqual({
        'AR-REPS-15D': comments,
        'AR-EARLIEST-FINAL': earliest,
        'AR-FINAL-8W': '2027-01-22',
      });
    },
  );

  it('ends in eight weeks from sending the notice, amended or not (SEND Regs 2014 reg 22(3), (4))', () => {
    expect(daysFor({ amendmentNoticeSentOn: day('2026-04-14') })['AR-FINAL-8W']).toBe('2026-06-09');
  });

  it('has no overall limit where the plan stays or there was no meeting (R (L, M and P) v Devon CC [2022] EWHC 493 (Admin))', () => {
    expect(daysFor({ ...late, decision: 'maintain' })).not.toHaveProperty('AR-FINAL-12W');
    expect(daysFor({ ...late, meetingOn: null })).not.toHaveProperty('AR-FINAL-12W');
  });
});
