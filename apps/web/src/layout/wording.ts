import { daysBetween, inWords, yearOf, type CivilDate } from '@ehc/domain';

/** A number with its noun: `1 day`, `2 days`, `1,249 reviews`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${thousands(count)} ${count === 1 ? one : many}`;
}

/** `1249` as `1,249`. */
export const thousands = (count: number): string => count.toLocaleString('en-GB');

/** How far a limit is from today, in calendar days: `in 4 days`, `tomorrow`, `today`, `6 days late`. */
export function howFar(dueBy: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, dueBy);
  if (days < 0) return `${counted(-days, 'day')} late`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${counted(days, 'day')}`;
}

/** How long ago a past day was: `today`, `yesterday`, `15 days ago`. */
export function howLongAgo(day: CivilDate, today: CivilDate): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${counted(days, 'day')} ago`;
}

/** `Tuesday 3 March 2026`. */
export const dayInWords = (day: CivilDate): string => inWords(day);

/** `Tue 3 March`: for tables, where the year is plain. */
export function shortDay(day: CivilDate): string {
  const [weekday = '', number = '', month = ''] = inWords(day).split(' ');
  return `${weekday.slice(0, 3)} ${number} ${month}`;
}

/** `3 Mar 2026`: for tables of days in any year. */
export function shortDate(day: CivilDate): string {
  const [, number = '', month = '', year = ''] = inWords(day).split(' ');
  return `${number} ${month.slice(0, 3)} ${year}`;
}

/** As `shortDay`, with the year where it is not this one. */
export const nearDay = (day: CivilDate, today: CivilDate): string =>
  yearOf(day) === yearOf(today) ? shortDay(day) : `${shortDay(day)} ${yearOf(day)}`;

/** `once`, `twice`, `3 times`. */
export const times = (count: number): string => ['never', 'once', 'twice'][count] ?? `${count} times`;

/** A coloured word. The word says all; the colour only helps. */
export interface Tag {
  readonly text: string;
  readonly classes: string;
}

/** How far a deadline has come, as every page shows it. */
export const TAGS = {
  late: { text: 'Late', classes: 'govuk-tag--red' },
  dueSoon: { text: 'Due soon', classes: 'govuk-tag--yellow' },
  waiting: { text: 'Waiting', classes: 'govuk-tag--blue' },
  excused: { text: 'Excused', classes: 'govuk-tag--grey' },
  met: { text: 'Met', classes: 'govuk-tag--green' },
} as const satisfies Record<string, Tag>;

/** What stands behind a date. The three look different on every page, because only the first is the law. */
export const AUTHORITY_OF_DATE = {
  law: { text: 'By law', classes: 'ehc-basis--law' },
  guidance: { text: 'Guidance', classes: 'ehc-basis--guidance' },
  ownTarget: { text: 'Our target', classes: 'ehc-basis--target' },
} as const satisfies Record<string, Tag>;
