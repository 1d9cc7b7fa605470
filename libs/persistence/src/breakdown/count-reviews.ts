import type { CivilDate, ReviewPart } from '@ehc/domain';
import { addDays, earlierOf } from '@ehc/domain';
import type { Tx } from '../database';
import { namedQuery } from '../named-query';
import type { BreakdownScope } from './breakdown-scope';
import { countOf } from './figure-sets';
import { REVIEWS_COMPLETED, REVIEWS_OVERDUE } from './review-sets';

export interface CompletedCounts {
  readonly sinceCount: number;
  readonly publishedLast7Days: number;
}

/** Reviews completed since a day, and in the last seven days. */
export async function countCompletedReviews(
  tx: Tx,
  scope: BreakdownScope,
  since: CivilDate,
): Promise<CompletedCounts> {
  const completedFrom = earlierOf(since, addDays(scope.asAt, -6));
  const sql = `
    SELECT (count(*) FILTER (WHERE day >= :since::date))::integer AS "sinceCount",
      ${countOf('reviewsPublishedLast7Days')} AS "publishedLast7Days"
    FROM (${REVIEWS_COMPLETED}) s`;
  const [counts] = await namedQuery<CompletedCounts>(tx, sql, { ...scope, since, completedFrom });
  return counts ?? { sinceCount: 0, publishedLast7Days: 0 };
}

export interface PartCount {
  readonly part: ReviewPart;
  readonly count: number;
}

/** Overdue reviews by who has them; parts with none are left out. */
export function countOverdueReviews(tx: Tx, scope: BreakdownScope): Promise<PartCount[]> {
  const sql = `SELECT part, ${countOf('reviewsOverdue')} AS count FROM (${REVIEWS_OVERDUE}) s GROUP BY part`;
  return namedQuery<PartCount>(tx, sql, { ...scope });
}
