import { Temporal } from 'temporal-polyfill';

declare const civilDateBrand: unique symbol;

/**
 * A day in the calendar, written `2026-03-20`. The law counts days, so casework never uses an instant
 * where a day is meant. Two civil dates compare with `<` and `>` as they stand.
 */
export type CivilDate = string & { readonly [civilDateBrand]: true };

/** A day that may not be known yet. */
export type DayIfKnown = CivilDate | null | undefined;

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** A day without a time is midnight in UTC to the language, and UTC has no summer time: a day is always this long. */
const DAY_IN_MS = 86_400_000;

/** Whether the text is a real day, written `YYYY-MM-DD`, in the years 1900 to 2199. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !FORM.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** The day that the text names. Throws a RangeError where there is no such day: check input with `isCivilDate`. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`${text} is not a day in the calendar`);
  return text;
}

const dayInEngland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  calendar: 'iso8601',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil day in England (Europe/London) at an instant given in milliseconds since 1970. */
export function civilDateInEngland(epochMilliseconds: number): CivilDate {
  const parts = dayInEngland.formatToParts(epochMilliseconds);
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}` as CivilDate;
}

/** The day `days` calendar days later, or earlier where negative. */
export function addDays(day: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 10) as CivilDate;
}

/** The day `weeks` weeks later: always the same weekday. */
export function addWeeks(day: CivilDate, weeks: number): CivilDate {
  return addDays(day, weeks * 7);
}

/** The same day number `months` months later, or the last day of that month where it has no such day. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const [year, month] = [yearOf(day), monthOf(day) + months];
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1, Math.min(dayOfMonth(day), lastOfMonth));
  return new Date(moved).toISOString().slice(0, 10) as CivilDate;
}

/** Calendar days from one day to another: 0 for the same day, negative where `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_IN_MS;
}

/** Day of the week: 1 for Monday to 7 for Sunday. */
export function weekday(day: CivilDate): number {
  return new Date(day).getUTCDay() || 7;
}

export const yearOf = (day: CivilDate): number => Number(day.slice(0, 4));
export const monthOf = (day: CivilDate): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: CivilDate): number => Number(day.slice(8, 10));

/** The civil date of a year, month (1 to 12) and day, in any year. Throws a RangeError where there is no such day. */
export function civilDateOf(year: number, month: number, day: number): CivilDate {
  return asText(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }));
}

export const earlierOf = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);
export const laterOf = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b);

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `February` for 2: the name of a month, 1 to 12. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** `Tuesday 3 March 2026`: how pages and letters write a day. */
export function inWords(day: CivilDate): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ''} ${dayOfMonth(day)} ${monthName(monthOf(day))} ${yearOf(day)}`;
}

function asText(date: Temporal.PlainDate): CivilDate {
  return date.toString() as CivilDate;
}
