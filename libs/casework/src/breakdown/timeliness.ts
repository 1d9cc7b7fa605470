import { isJanuary, percentOf, timelinessMonths, type CivilDate } from '@ehc/domain';
import type { IssuedCounts } from '@ehc/persistence';
import type { TimelinessMonth } from './breakdown';

/** A line for every month of the period, months without a plan included. The cumulative share restarts each January. */
export function timelinessOf(asAt: CivilDate, counts: readonly IssuedCounts[]): TimelinessMonth[] {
  const known = new Map(counts.map((line) => [line.month, line]));
  let year = { issued: 0, inTime: 0 };
  return timelinessMonths(asAt).map((month) => {
    const { issued, inTime, issuedNotExcepted, inTimeNotExcepted, middleWeeks } =
      known.get(month) ?? NONE_ISSUED;
    const before = isJanuary(month) ? { issued: 0, inTime: 0 } : year;
    year = { issued: before.issued + issued, inTime: before.inTime + inTime };
    return {
      month,
      issued,
      inTime,
      percent: percentOf(inTime, issued),
      cumulativePercent: percentOf(year.inTime, year.issued),
      issuedNotExcepted,
      inTimeNotExcepted,
      percentNotExcepted: percentOf(inTimeNotExcepted, issuedNotExcepted),
      middleWeeks,
    };
  });
}

const NONE_ISSUED = { issued: 0, inTime: 0, issuedNotExcepted: 0, inTimeNotExcepted: 0, middleWeeks: null };
