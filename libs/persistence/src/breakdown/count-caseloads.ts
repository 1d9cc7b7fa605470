import type { Tx } from '../database';
import { namedQuery } from '../named-query';
import type { BreakdownScope } from './breakdown-scope';
import { countOf } from './figure-sets';
import { PLANS_HELD } from './plan-sets';

/** Plans of one caseworker on a day; the line of nobody has no id. */
export interface CaseloadCount {
  readonly staffId: string | null;
  readonly name: string | null;
  readonly fte: number | null;
  readonly plans: number;
}

/**
 * A line for each caseworker and for anybody else who holds a plan, most plans first, and one without an id
 * for the plans that nobody holds.
 */
export function countCaseloads(tx: Tx, scope: BreakdownScope): Promise<CaseloadCount[]> {
  const sql = `
    WITH held AS (
      SELECT staff_id, ${countOf('plansHeld')} AS plans FROM (${PLANS_HELD}) s GROUP BY staff_id
    )
    SELECT m.id AS "staffId", m.name, m.fte, coalesce(held.plans, 0) AS plans
    FROM (SELECT id, name, fte, role FROM staff_member WHERE authority_id = :authorityId) m
    FULL JOIN held ON held.staff_id = m.id
    WHERE held.plans IS NOT NULL OR m.role = 'caseworker'
    ORDER BY plans DESC, m.name, m.id`;
  return namedQuery<CaseloadCount>(tx, sql, { ...scope });
}
