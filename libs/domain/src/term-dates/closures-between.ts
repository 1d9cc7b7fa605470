import { isWorkingDay } from '../calendar/working-days';
import { addDays, daysBetween, laterOf, type CivilDate } from '../civil-date';
import type { Term, UnplannedClosure } from './term';

/** Whose dates tell that a setting was shut: its own, or at least in part those that the authority gives for all. */
export type ClosureSource = 'setting' | 'authority';

/** A time without a break in which a setting was shut to pupils: a holiday, half-term, or something unplanned. */
export interface Closure {
  readonly name: string;
  /** The first calendar day shut: the day after the last day open. */
  readonly closedFromOn: CivilDate;
  /** The first day open to pupils. */
  readonly reopensOn: CivilDate;
  readonly source: ClosureSource;
}

/** No holiday is longer than twelve weeks: where terms lie further apart, the dates of some are missing. */
const LONGEST_HOLIDAY_DAYS = 84;

/**
 * Every time that a setting was shut, oldest first: each gap between its terms and each unplanned closure, those that
 * follow on from each other as one. Nothing is said of the days before the first term and after the last.
 *
 * @rule SEND Regs 2014 regs 5(4)(a), (b), 10(4)(a), (b), 13(3)
 */
export function closuresBetween(terms: readonly Term[], closures: readonly UnplannedClosure[]): Closure[] {
  const shut = [...holidaysBetween(terms), ...closures.map(asClosure)];
  const merged: Closure[] = [];
  for (const closure of shut.sort((a, b) => (a.closedFromOn < b.closedFromOn ? -1 : 1))) {
    const last = merged.at(-1);
    if (last && closure.closedFromOn <= last.reopensOn) merged[merged.length - 1] = asOne(last, closure);
    else merged.push(closure);
  }
  return merged;
}

/** How many calendar days the setting was shut: from the first day shut up to the day on which it reopened. */
export const daysShut = ({ closedFromOn, reopensOn }: Closure): number =>
  daysBetween(closedFromOn, reopensOn);

function holidaysBetween(terms: readonly Term[]): Closure[] {
  const inOrder = [...terms].sort((a, b) => (a.firstDayOn < b.firstDayOn ? -1 : 1));
  return inOrder.slice(1).flatMap((next, at) => {
    const before = inOrder.slice(0, at + 1).reduce((a, b) => (b.lastDayOn > a.lastDayOn ? b : a));
    const gap = daysBetween(before.lastDayOn, next.firstDayOn) - 1;
    if (gap < 1 || gap > LONGEST_HOLIDAY_DAYS) return [];
    const closedFromOn = dayAfterLastOpen(addDays(before.lastDayOn, 1));
    const isOwn = before.organisationId !== null && next.organisationId !== null;
    const source = isOwn ? 'setting' : 'authority';
    return [{ name: `After ${before.name}`, closedFromOn, reopensOn: next.firstDayOn, source }];
  });
}

function asClosure({ name, shutFromOn, reopensOn, organisationId }: UnplannedClosure): Closure {
  const source = organisationId === null ? 'authority' : 'setting';
  return { name, closedFromOn: dayAfterLastOpen(shutFromOn), reopensOn, source };
}

/** Shut from a Monday, a setting was last open on the Friday: the weekend, or a bank holiday before, is shut as well. */
function dayAfterLastOpen(firstDayShut: CivilDate): CivilDate {
  let day = firstDayShut;
  while (!isWorkingDay(addDays(day, -1))) day = addDays(day, -1);
  return day;
}

const asOne = (a: Closure, b: Closure): Closure => ({
  name: `${a.name}, ${b.name}`,
  closedFromOn: a.closedFromOn,
  reopensOn: laterOf(a.reopensOn, b.reopensOn),
  source: a.source === 'setting' ? b.source : a.source,
});
