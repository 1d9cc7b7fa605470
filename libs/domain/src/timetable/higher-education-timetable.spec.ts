import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { higherEducationTimetable } from './higher-education-timetable';

it.each([
  ['2025-04-10', '2025-05-06'],
  ['2026-12-18', '2027-01-13'],
])(
  'a plan asked for on %s goes to higher education by %s, fifteen working days later (SEND Regs 2014 reg 47)',
  (asked, last) => {
    const askedOn = civilDate(asked);
    expect(higherEducationTimetable({ askedOn }, ruleSetInForceOn(askedOn))).toMatchObject([
      { rule: 'HE-DISCLOSE-15WD', dueBy: last },
    ]);
  },
);
