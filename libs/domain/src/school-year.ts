import { type CivilDate, addDays, civilDateOf, monthOf, weekday, yearOf } from './civil-date';
import type { TransferKind } from './timetable/phase-transfer-timetable';

const SEPTEMBER = 9;
const AGE_ENTERING_RECEPTION_YEAR = 5;
const FRIDAY = 5;

/** The school year (September to August) that holds the day, named by the calendar year in which it starts. */
export function schoolYearOf(day: CivilDate): number {
  return monthOf(day) >= SEPTEMBER ? yearOf(day) : yearOf(day) - 1;
}

/** Age in whole years on a day. Someone born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(bornOn: CivilDate, day: CivilDate): number {
  const hadBirthday = day.slice(5) >= bornOn.slice(5);
  return yearOf(day) - yearOf(bornOn) - (hadBirthday ? 0 : 1);
}

/**
 * The national curriculum year of a child of that age on a day: Reception is 0, Year 1 is 1, nursery is
 * negative. A child taught outside their age group is not known here: the record of their school wins.
 */
export function yearGroupOn(bornOn: CivilDate, day: CivilDate): number {
  return schoolYearOf(day) - schoolYearOf(bornOn) - AGE_ENTERING_RECEPTION_YEAR;
}

/** `Nursery`, `Reception`, `Year 6`: how pages write a year group. */
export function yearGroupLabel(yearGroup: number): string {
  if (yearGroup < 0) return 'Nursery';
  if (yearGroup === 0) return 'Reception';
  return yearGroup < 13 ? `Year ${yearGroup}` : 'Post-16 (Year 13+)';
}

/**
 * The first day on which the child is a young person, who asks, is told and appeals in their own name: the day
 * after the last Friday in June of the school year in which they turn 16.
 *
 * @rule CFA 2014 s83(2); Education Act 1996 s8
 */
export function youngPersonFrom(bornOn: CivilDate): CivilDate {
  const schoolYearOf16thBirthday = schoolYearOf(bornOn) + 16;
  const endOfJune = civilDateOf(schoolYearOf16thBirthday + 1, 6, 30);
  return addDays(endOfJune, 1 - ((weekday(endOfJune) - FRIDAY + 7) % 7));
}

/** A move to the next phase in the coming September that a child's age suggests. */
export interface SuggestedTransfer {
  readonly transfer: TransferKind;
  /** The calendar year of the move. */
  readonly year: number;
}

const TRANSFER_YEARS: Readonly<Record<number, TransferKind>> = {
  [-1]: 'earlyYearsToSchool',
  6: 'primaryToSecondary',
  11: 'secondaryToPost16',
};

/**
 * The move that a child's age suggests for the end of this school year, or null. It is a suggestion only: moves
 * at infant, junior and middle schools depend on the school, and some Year 11s stay where they are.
 */
export function phaseTransferYear(bornOn: CivilDate, day: CivilDate): SuggestedTransfer | null {
  const transfer = TRANSFER_YEARS[yearGroupOn(bornOn, day)];
  return transfer ? { transfer, year: schoolYearOf(day) + 1 } : null;
}
