import type { Party } from '@ehc/domain';
import type { Tx } from '../database';
import { namedQuery } from '../named-query';
import { ASSESSMENT_WAITS } from './assessment-sets';
import type { BreakdownScope } from './breakdown-scope';
import { countOf } from './figure-sets';

/** Open waits of one party; with an organisation's, or of the whole: then `party` is null. */
export interface WaitCounts {
  readonly party: Party | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly level: 'all' | 'party' | 'organisation';
  readonly waits: number;
  readonly cases: number;
  readonly overdueCases: number;
  readonly lateWaits: number;
  readonly oldestDays: number | null;
  readonly medianDays: number | null;
}

/** One line for all waits, one for each party and one for each organisation, most cases first. */
export function countWaits(tx: Tx, scope: BreakdownScope): Promise<WaitCounts[]> {
  const sql = `
    WITH counted AS (
      SELECT party, organisation_id,
        CASE GROUPING(party, organisation_id) WHEN 3 THEN 'all' WHEN 1 THEN 'party' ELSE 'organisation' END AS level,
        ${countOf('waits')} AS waits, ${countOf('waitingCases')} AS cases,
        ${countOf('waitingCasesOverdue')} AS "overdueCases", ${countOf('lateWaits')} AS "lateWaits",
        max(:asAt::date - day) AS "oldestDays",
        floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY :asAt::date - day) + 0.5)::integer AS "medianDays"
      FROM (${ASSESSMENT_WAITS}) s
      GROUP BY GROUPING SETS ((), (party), (party, organisation_id))
    )
    SELECT c.*, c.organisation_id AS "organisationId", o.name AS "organisationName"
    FROM counted c LEFT JOIN organisation o ON o.id = c.organisation_id
    ORDER BY c.cases DESC, c.waits DESC, c.party, o.name NULLS LAST, c.organisation_id`;
  return namedQuery<WaitCounts>(tx, sql, { ...scope });
}
