import { type CivilDate, isCivilDate, yearOf } from '@ehc/domain';

/** Bank holidays by year, each day written `MM-DD`: the form of the committed list. */
export type HolidaysByYear = Readonly<Record<number, readonly string[]>>;

/** A list that cannot be used. The message says what to do. */
export class UnusableList extends Error {}

const DIVISION = 'england-and-wales';
/** The standing rules give this many in every year; a year with fewer has been cut off. */
const FEWEST_IN_A_YEAR = 8;

/**
 * The bank holidays of England and Wales out of the list that GOV.UK publishes (bank-holidays.json), checked:
 * the right division, real days in order and each once, whole years without one left out between them.
 */
export function readPublishedList(text: string): HolidaysByYear {
  const days = datesOf(eventsOf(parsed(text)));
  for (const [place, day] of days.entries()) {
    const before = days[place - 1];
    if (before !== undefined && day <= before) {
      throw new UnusableList(`${day} stands after ${before}: the days must be in order, each once`);
    }
  }
  const years = byYear(days);
  checkWhole(years);
  return years;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableList(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

function eventsOf(list: unknown): readonly unknown[] {
  const division = member(list, DIVISION);
  const events = member(division, 'events');
  if (member(division, 'division') !== DIVISION || !Array.isArray(events)) {
    throw new UnusableList(`There is no division ${DIVISION} with events: give GOV.UK's bank-holidays.json`);
  }
  if (events.length === 0) throw new UnusableList(`The division ${DIVISION} has no events`);
  return events;
}

const datesOf = (events: readonly unknown[]): readonly CivilDate[] =>
  events.map((event, place) => {
    const date = member(event, 'date');
    if (isCivilDate(date)) return date;
    throw new UnusableList(
      `The date of event ${place} is ${JSON.stringify(date)}, which is no day in the calendar`,
    );
  });

function byYear(days: readonly CivilDate[]): HolidaysByYear {
  const years: Record<number, string[]> = {};
  for (const day of days) (years[yearOf(day)] ??= []).push(day.slice(5));
  return years;
}

function checkWhole(years: HolidaysByYear): void {
  const known = Object.keys(years).map(Number);
  for (let year = Math.min(...known); year <= Math.max(...known); year += 1) {
    const count = years[year]?.length ?? 0;
    if (count < FEWEST_IN_A_YEAR) {
      throw new UnusableList(
        `${year} has ${count} bank holidays, and every year has ${FEWEST_IN_A_YEAR} or more: the list is cut off`,
      );
    }
  }
}
