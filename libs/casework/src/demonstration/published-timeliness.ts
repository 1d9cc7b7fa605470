import { addMonths, civilDateOf, addDays, earlierOf, type CivilDate } from '@ehc/domain';
import type { Span } from './days';

/** Plans of one month: all, and those sent within 20 weeks. */
export interface MonthOfPlans {
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  readonly issued: number;
  readonly inTime: number;
}

/** What was published for fourteen months, January to the February of the next year, in whole percent. */
export const PUBLISHED = {
  month: [13, 27, 30, 29, 6, 10, 3, 1, 3, 6, 14, 9, 17, 10],
  cumulative: [13, 21, 25, 26, 22, 20, 17, 15, 14, 13, 13, 13, 17, 14],
} as const;

/** Whole children that round to every published figure: `[issued, in time]`. Found by search, proved by a test. */
export const COUNTS: readonly (readonly [issued: number, inTime: number])[] = [
  [60, 8],
  [71, 19],
  [92, 28],
  [66, 19],
  [65, 4],
  [87, 9],
  [75, 2],
  [78, 1],
  [62, 2],
  [70, 4],
  [84, 12],
  [79, 7],
  [88, 15],
  [87, 9],
];

/** How it goes on afterwards, at the level of the last published months. */
const LATER: readonly (readonly [issued: number, inTime: number])[] = [
  [86, 11],
  [79, 10],
  [83, 12],
  [88, 13],
  [90, 11],
  [74, 8],
  [81, 12],
  [85, 14],
  [87, 12],
  [78, 11],
  [84, 13],
  [86, 12],
];

/** The plans to issue, month by month, from the first published month to the as-at day. */
export function monthsOfPlans(span: Span): MonthOfPlans[] {
  const months: MonthOfPlans[] = [];
  for (const [place, [issued, inTime]] of [...COUNTS, ...LATER].entries()) {
    const firstDay = addMonths(span.from, place);
    if (firstDay > span.asAt) break;
    const lastDay = addDays(addMonths(firstDay, 1), -1);
    months.push(partOf({ firstDay, lastDay, issued, inTime }, span));
  }
  return months;
}

/** A month that is not over has its share of plans only, by working days. */
function partOf(month: MonthOfPlans, { asAt, days }: Span): MonthOfPlans {
  const { firstDay, lastDay, issued, inTime } = month;
  if (lastDay <= asAt) return month;
  const share = days.workingDays(firstDay, asAt).length / days.workingDays(firstDay, lastDay).length;
  const part = Math.round(issued * share);
  const lastPart = earlierOf(lastDay, asAt);
  return { firstDay, lastDay: lastPart, issued: part, inTime: Math.min(part, Math.round(inTime * share)) };
}

/** The September in which children who move this school year start at the new setting. */
export const septemberOf = (year: number): CivilDate => civilDateOf(year, 9, 1);
