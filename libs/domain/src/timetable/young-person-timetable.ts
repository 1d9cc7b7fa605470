import { type CivilDate, civilDateOf, monthOf, yearOf } from '../civil-date';
import { youngPersonFrom } from '../school-year';
import { type TimetableRow, inDueOrder, rowOf } from './row';

const JULY = 7;

export interface YoungPersonFacts {
  readonly bornOn: CivilDate;
  readonly inFurtherEducation?: boolean | undefined;
}

/**
 * The days that a date of birth fixes: becoming a young person and, in further education, how long a plan may last.
 *
 * @rule CFA 2014 ss46, 83(2); Education Act 1996 s8; SEND Regs 2014 reg 46(1)(a)
 */
export function youngPersonTimetable({
  bornOn,
  inFurtherEducation,
}: YoungPersonFacts): readonly TimetableRow[] {
  const start = rowOf('YP-START', { dueBy: youngPersonFrom(bornOn), triggerOn: bornOn });
  if (!inFurtherEducation) return [start];
  return inDueOrder([
    start,
    rowOf('CEASE-25-FE', { dueBy: endOfAcademicYearOf25(bornOn), triggerOn: bornOn }),
  ]);
}

/**
 * The end of the academic year in which a student in further education turns 25: the next 31 July on or after
 * the birthday.
 *
 * @rule CFA 2014 s46; SEND Regs 2014 reg 46(1)(a)
 */
export function endOfAcademicYearOf25(bornOn: CivilDate): CivilDate {
  return civilDateOf(yearOf(bornOn) + (monthOf(bornOn) <= JULY ? 25 : 26), JULY, 31);
}
