import type { CivilDate } from '@ehc/domain';
import type { BreakdownScope } from '../breakdown/breakdown-scope';
import { REVIEWS_OVERDUE } from '../breakdown/review-sets';
import type { Tx } from '../database';
import { namedQuery } from '../named-query';
import type { OverdueReviewCursor, OverdueReviewFilters, OverdueReviewPage } from './overdue-review-rows';

export interface OverdueReviewQuery {
  readonly scope: BreakdownScope;
  readonly filters: OverdueReviewFilters;
  readonly after: OverdueReviewCursor | null;
  readonly size: number;
  /** First day on which a transfer is no longer one of this school year. */
  readonly transfersBefore: CivilDate;
}

/**
 * The overdue reviews of the breakdown, with what they are ordered, narrowed and counted by. Each looks up its own
 * child: the time grows with the list and not with all the children of the authority.
 */
const OVERDUE = `
  SELECT s.*, c.born_on, c.setting_id, c.no_place, c.looked_after, t.child_id IS NOT NULL AS transfers,
    CASE WHEN t.child_id IS NULL THEN 2 ELSE 0 END + CASE WHEN c.no_place THEN 0 ELSE 1 END AS rank
  FROM (${REVIEWS_OVERDUE}) s
  CROSS JOIN LATERAL (SELECT * FROM child WHERE authority_id = :authorityId AND id = s.child_id LIMIT 1) c
  LEFT JOIN (
    SELECT DISTINCT p.child_id FROM phase_transfer p
    WHERE p.authority_id = :authorityId AND p.transfer_on < :transfersBefore::date
      AND (p.ended_on IS NULL OR p.ended_on > :asAt::date)
  ) t ON t.child_id = s.child_id`;

const CONDITIONS: Record<keyof OverdueReviewFilters, string> = {
  part: 'part = :part',
  step: 'step = :step',
  dueFrom: 'due_by >= :dueFrom::date',
  dueTo: 'due_by <= :dueTo::date',
  bornFrom: 'born_on >= :bornFrom::date',
  bornTo: 'born_on <= :bornTo::date',
  settingId: 'setting_id = :settingId::uuid',
  transfers: 'transfers = :transfers',
  noPlace: 'no_place = :noPlace',
  underFive: 'under_five = :underFive',
  lookedAfter: 'looked_after = :lookedAfter',
};

/** One query for all that the page shows, so that its numbers and its lines are of one moment. */
export async function pageOverdueReviews(tx: Tx, query: OverdueReviewQuery): Promise<OverdueReviewPage> {
  const { scope, filters, after, size, transfersBefore } = query;
  const narrowing = (Object.keys(filters) as (keyof OverdueReviewFilters)[]).map((name) => CONDITIONS[name]);
  const sql = `
    WITH overdue AS MATERIALIZED (${OVERDUE}),
    chosen AS (SELECT * FROM overdue WHERE ${['true', ...narrowing].join(' AND ')})
    SELECT (SELECT count(*) FROM chosen)::integer AS total,
      coalesce((SELECT json_agg(n) FROM (
        SELECT part, count(*) AS count FROM overdue GROUP BY part) n), '[]') AS parts,
      coalesce((SELECT json_agg(n) FROM (
        SELECT o.id, o.name, count(*) AS count FROM overdue JOIN organisation o ON o.id = overdue.setting_id
        GROUP BY o.id, o.name ORDER BY o.name, o.id) n), '[]') AS schools,
      coalesce((SELECT json_agg(r) FROM (
        ${linesOf(after)}) r), '[]') AS rows`;
  const cursor = { afterRank: after?.rank, afterDay: after?.day, afterId: after?.id };
  const values = { ...scope, ...filters, ...cursor, size, transfersBefore };
  const [page] = await namedQuery<OverdueReviewPage>(tx, sql, values);
  return page ?? { parts: [], schools: [], total: 0, rows: [] };
}

/** Only the lines shown are joined to what they show. */
const linesOf = (after: OverdueReviewCursor | null): string => `
  SELECT l.id, l.child_id AS "childId", l.rank, c.surname, c.forename, l.born_on AS "bornOn", l.transfers,
    l.no_place AS "noPlace", l.looked_after AS "lookedAfter", l.part, l.step, l.party, l.due_by AS "dueBy",
    w.started_on AS "startedOn", w.last_chased_on AS "lastChasedOn", school.name AS "schoolName",
    holder.name AS "withName"
  FROM (
    SELECT * FROM chosen
    ${after ? 'WHERE (rank, due_by, id) > (:afterRank::integer, :afterDay::date, :afterId::uuid)' : ''}
    ORDER BY rank, due_by, id LIMIT :size
  ) l
  JOIN child c ON c.authority_id = :authorityId AND c.id = l.child_id
  LEFT JOIN wait w ON w.id = l.wait_id
  LEFT JOIN organisation school ON school.id = l.setting_id
  LEFT JOIN organisation holder ON holder.id = w.organisation_id
  ORDER BY l.rank, l.due_by, l.id`;
