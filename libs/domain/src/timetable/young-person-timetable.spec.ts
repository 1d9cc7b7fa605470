import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { endOfAcademicYearOf25, youngPersonTimetable } from './young-person-timetable';

const day = civilDate;

it.each([
  ['2010-09-01', '2027-06-26'],
  ['2010-08-14', '2026-06-27'],
])('born %s, is a young person from %s (CFA 2014 s83(2); Education Act 1996 s8)', (bornOn, from) => {
  expect(dueDays(youngPersonTimetable({ bornOn: day(bornOn) }))).toEqual({ 'YP-START': from });
});

it.each([
  ['2001-07-31', '2026-07-31'],
  ['2001-08-01', '2027-07-31'],
  ['2001-12-25', '2027-07-31'],
])(
  'born %s and in further education, may keep a plan until %s (CFA 2014 s46; SEND Regs 2014 reg 46(1)(a))',
  (bornOn, last) => {
    expect(endOfAcademicYearOf25(day(bornOn))).toBe(last);
    const rows = youngPersonTimetable({ bornOn: day(bornOn), inFurtherEducation: true });
    expect(dueDays(rows)['CEASE-25-FE']).toBe(last);
  },
);
