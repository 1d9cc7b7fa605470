import type { CivilDate, Month } from '@ehc/domain';
import type { Tx } from '../database';
import { namedQuery } from '../named-query';
import { PLANS_ISSUED } from './assessment-sets';
import type { BreakdownScope } from './breakdown-scope';
import { countOf } from './figure-sets';

export interface IssuedCounts {
  readonly month: Month;
  readonly issued: number;
  readonly inTime: number;
  readonly issuedNotExcepted: number;
  readonly inTimeNotExcepted: number;
  /** Median of the weeks from the request to the plan, half up. */
  readonly middleWeeks: number;
}

/** Plans issued from a day on, month by month; months without any are left out. */
export function countPlansIssued(tx: Tx, scope: BreakdownScope, from: CivilDate): Promise<IssuedCounts[]> {
  const sql = `
    SELECT to_char(s.month, 'YYYY-MM') AS month, ${countOf('plansIssued')} AS issued, ${countOf('plansIssuedInTime')} AS "inTime",
      ${countOf('plansIssuedNotExcepted')} AS "issuedNotExcepted",
      ${countOf('plansInTimeNotExcepted')} AS "inTimeNotExcepted",
      floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY days_taken) / 7 + 0.5)::integer AS "middleWeeks"
    FROM (${PLANS_ISSUED}) s GROUP BY s.month ORDER BY s.month`;
  return namedQuery<IssuedCounts>(tx, sql, { ...scope, issuedFrom: from, issuedTo: scope.asAt });
}
