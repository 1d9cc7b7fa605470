import { civilDate } from '../civil-date';
import type { DatedRule } from '../matter/deadline';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { reviewTimetable } from '../timetable/review-timetable';
import { operativeFinalDueBy } from './annual-review-deadlines';

const day = civilDate;

const finalFor = (meeting: string | null, notice: string | null): string | null => {
  const facts = {
    meetingOn: meeting === null ? null : day(meeting),
    decision: 'amend' as const,
    amendmentNoticeSentOn: notice === null ? null : day(notice),
  };
  const rows = reviewTimetable(facts, ruleSetInForceOn(day('2026-02-10')));
  return operativeFinalDueBy(rows.map((row): DatedRule => ({ ...row, over: false })));
};

it.each([
  ['2026-11-03', '2026-11-27', '2027-01-22'],
  ['2026-02-10', '2026-04-14', '2026-05-05'],
  [null, '2026-04-14', '2026-06-09'],
  ['2026-02-10', null, '2026-05-05'],
  [null, null, null],
])(
  'meeting %s, notice %s: the plan is due by %s, the earlier of 8 and 12 weeks (SEND Regs 2014 reg 22(3); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin))',
  (meeting, notice, last) => {
    expect(finalFor(meeting, notice)).toBe(last);
  },
);
