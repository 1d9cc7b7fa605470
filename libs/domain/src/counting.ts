import { type CountsAsWorking, isWorkingDay, nthWorkingDayFrom } from './calendar/working-days';
import { type CivilDate, addDays, addMonths, addWeeks, dayOfMonth } from './civil-date';

/** The last day on each of two readings of "at least … before". `altDueBy` is null where both give the same day. */
export interface AtLeastBefore {
  readonly dueBy: CivilDate;
  readonly altDueBy: CivilDate | null;
}

/**
 * "Within N days of" (or "after") a day: the day itself is not counted.
 *
 * @rule Lester v Garland (1808); Zoan v Rouamba [2000] 1 WLR 1509
 */
export function daysOf(day: CivilDate, days: number): CivilDate {
  return addDays(day, days);
}

/**
 * "Within N weeks of" a day: the day itself is not counted, so the weekday never changes.
 *
 * @rule Lester v Garland (1808); Zoan v Rouamba [2000] 1 WLR 1509
 */
export function weeksOf(day: CivilDate, weeks: number): CivilDate {
  return addWeeks(day, weeks);
}

/**
 * "N days beginning with" a day: the day itself is day 1.
 *
 * @rule Trow v Ind Coope [1967] 2 QB 899; Zoan v Rouamba [2000] 1 WLR 1509
 */
export function daysBeginningWith(day: CivilDate, days: number): CivilDate {
  return addDays(day, days - 1);
}

/**
 * "N weeks beginning with" a day: the day itself is day 1, so the last day is the weekday before.
 *
 * @rule Trow v Ind Coope [1967] 2 QB 899; Zoan v Rouamba [2000] 1 WLR 1509
 */
export function weeksBeginningWith(day: CivilDate, weeks: number): CivilDate {
  return addDays(day, weeks * 7 - 1);
}

/**
 * "Within N months of" a day: the same day number N months on, or the last day of that month where it has none.
 *
 * @rule Dodds v Walker [1981] 1 WLR 1027; Interpretation Act 1978 Sch 1
 */
export function monthsOf(day: CivilDate, months: number): CivilDate {
  return addMonths(day, months);
}

/**
 * "N months beginning (or starting) with" a day: the day before the corresponding date, or the last day of
 * that month where it has no such date.
 *
 * @rule Trow v Ind Coope [1967] 2 QB 899; Dodds v Walker [1981] 1 WLR 1027
 */
export function monthsBeginningWith(day: CivilDate, months: number): CivilDate {
  const corresponding = addMonths(day, months);
  return dayOfMonth(corresponding) === dayOfMonth(day) ? addDays(corresponding, -1) : corresponding;
}

/**
 * "At least N weeks before" an event: clear weeks, with both ends left out. On the other reading one day later.
 *
 * @rule R v Turner [1910] 1 KB 346; Re Hector Whaling [1936] Ch 208
 */
export function atLeastWeeksBefore(event: CivilDate, weeks: number): AtLeastBefore {
  return { dueBy: addDays(event, -7 * weeks - 1), altDueBy: addDays(event, -7 * weeks) };
}

/**
 * "At least N months before" an event: the latest day from which N months end before the event; on the
 * other reading, on or before it.
 *
 * @rule R v Turner [1910] 1 KB 346; Re Hector Whaling [1936] Ch 208
 */
export function atLeastMonthsBefore(event: CivilDate, months: number): AtLeastBefore {
  const daysThatShortMonthsHide = 4;
  const from = addDays(addMonths(event, -months), daysThatShortMonthsHide);
  return latestEndingBefore(event, from, (day) => addMonths(day, months));
}

/**
 * "At least N working days before" an event, both ends left out. The day of the act may be any day of the week.
 *
 * @rule R v Turner [1910] 1 KB 346; Re Hector Whaling [1936] Ch 208
 */
export function atLeastWorkingDaysBefore(event: CivilDate, days: number): AtLeastBefore {
  return latestEndingBefore(event, event, (day) => workingDaysAfter(day, days));
}

/** "Within N working days of" a day: the Nth working day after it; the day itself is not counted. */
export function workingDaysAfter(
  day: CivilDate,
  days: number,
  counts: CountsAsWorking = isWorkingDay,
): CivilDate {
  return nthWorkingDayFrom(addDays(day, 1), days, counts);
}

/** "N working days beginning with" a day: the day itself is the first if it is a working day. */
export function workingDaysBeginningWith(day: CivilDate, days: number): CivilDate {
  return nthWorkingDayFrom(day, days);
}

function latestEndingBefore(
  event: CivilDate,
  from: CivilDate,
  end: (day: CivilDate) => CivilDate,
): AtLeastBefore {
  let alt = from;
  while (end(alt) > event) alt = addDays(alt, -1);
  let due = alt;
  while (end(due) >= event) due = addDays(due, -1);
  return { dueBy: due, altDueBy: alt === due ? null : alt };
}
