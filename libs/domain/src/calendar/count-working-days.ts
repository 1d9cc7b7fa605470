import { type CivilDate, addDays } from '../civil-date';
import { isWorkingDay } from './working-days';

/** The nth working day after a day, or before it where `count` is negative; the day itself is not counted. */
export function addWorkingDays(day: CivilDate, count: number): CivilDate {
  const step = count < 0 ? -1 : 1;
  let candidate = day;
  for (let left = Math.abs(count); left > 0;) {
    candidate = addDays(candidate, step);
    if (isWorkingDay(candidate)) left -= 1;
  }
  return candidate;
}
