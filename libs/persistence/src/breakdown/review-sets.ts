import { REVIEW_LIMITS } from '@ehc/domain';

const LIMITS = REVIEW_LIMITS.map((rule) => `'${rule}'`).join(', ');

/** Reviews completed up to the end of a day. */
export const REVIEWS_COMPLETED = `
  SELECT r.id, r.child_id, 'annualReview' AS matter_kind, r.id AS matter_id, r.completed_on AS day,
    NULL::date AS due_by
  FROM annual_review r
  WHERE r.authority_id = :authorityId AND r.completed_on BETWEEN :completedFrom::date AND :asAt::date`;

/** The first limit of each review that is past and unmet. The day on which a limit is over is in the index. */
const LIMITS_PAST = `
  SELECT d.matter_id, min(d.due_by) AS due_by
  FROM deadline d
  WHERE d.authority_id = :authorityId AND d.rule IN (${LIMITS}) AND d.due_by < :asAt::date
    AND coalesce(least(d.met_on, d.lapsed_on), 'infinity'::date) > :asAt::date
  GROUP BY d.matter_id`;

/** Whom a review waits for at the end of a day: where several, the one that decides under which part it counts. */
const FIRST_WAIT = `
  SELECT w.waiting_on, w.organisation_id, w.step, w.started_on, w.last_chased_on
  FROM wait w
  WHERE w.matter_id = r.id AND w.started_on <= :asAt::date
    AND (w.resolved_on IS NULL OR w.resolved_on > :asAt::date)
  ORDER BY CASE w.waiting_on WHEN 'setting' THEN 1 WHEN 'caseworker' THEN 2 WHEN 'panel' THEN 2
    WHEN 'signOff' THEN 2 WHEN 'family' THEN 3 WHEN 'nobody' THEN 5 WHEN 'unclassified' THEN 5 ELSE 4 END,
    w.started_on, w.id
  LIMIT 1`;

/** Reviews overdue at the end of a day, each with the one part under which it counts. */
export const REVIEWS_OVERDUE = `
  SELECT r.id, r.child_id, 'annualReview' AS matter_kind, r.id AS matter_id, l.due_by AS day, l.due_by,
    r.organisation_id AS led_by_id, r.under_five,
    w.waiting_on AS party, w.organisation_id, w.step, w.started_on, w.last_chased_on,
    CASE
      WHEN r.decision = 'amend' AND r.decision_notified_on <= :asAt::date THEN 'amendments'
      WHEN w.waiting_on = 'setting' THEN 'school'
      WHEN w.waiting_on IN ('caseworker', 'panel', 'signOff') THEN 'service'
      WHEN w.waiting_on = 'family' THEN 'family'
      WHEN w.waiting_on IS NULL OR w.waiting_on IN ('nobody', 'unclassified') THEN 'unclassified'
      ELSE 'otherParty'
    END AS part
  FROM (${LIMITS_PAST}) l
  JOIN annual_review r ON r.id = l.matter_id AND r.authority_id = :authorityId
    AND (r.ended_on IS NULL OR r.ended_on > :asAt::date)
  LEFT JOIN LATERAL (${FIRST_WAIT}) w ON true`;
