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

/** Where a review waits for several parties: the first of these decides under which part it counts. */
const WAIT_RANK = `CASE w.waiting_on WHEN 'setting' THEN 1 WHEN 'caseworker' THEN 2 WHEN 'panel' THEN 2
  WHEN 'signOff' THEN 2 WHEN 'family' THEN 3 WHEN 'nobody' THEN 5 WHEN 'unclassified' THEN 5 ELSE 4 END`;

/**
 * Reviews overdue at the end of a day, each with the wait that decides under which one part it counts. Everything that
 * is counted is in an index: a wait's organisation and chases are not, and are looked up by `wait_id` where they are shown.
 */
export const REVIEWS_OVERDUE = `
  SELECT o.id, o.child_id, 'annualReview' AS matter_kind, o.id AS matter_id, o.due_by AS day, o.due_by,
    o.under_five, o.wait_id, o.party, o.step,
    CASE
      WHEN o.decision = 'amend' AND o.decision_notified_on <= :asAt::date THEN 'amendments'
      WHEN o.party = 'setting' THEN 'school'
      WHEN o.party IN ('caseworker', 'panel', 'signOff') THEN 'service'
      WHEN o.party = 'family' THEN 'family'
      WHEN o.party IS NULL OR o.party IN ('nobody', 'unclassified') THEN 'unclassified'
      ELSE 'otherParty'
    END AS part
  FROM (
    SELECT DISTINCT ON (r.id) r.id, r.child_id, l.due_by, r.under_five, r.decision, r.decision_notified_on,
      w.id AS wait_id, w.waiting_on AS party, w.step
    FROM (${LIMITS_PAST}) l
    JOIN annual_review r ON r.id = l.matter_id AND r.authority_id = :authorityId
      AND coalesce(r.ended_on, 'infinity'::date) > :asAt::date
    LEFT JOIN wait w ON w.authority_id = :authorityId AND w.matter_kind = 'annualReview' AND w.matter_id = r.id
      AND w.started_on <= :asAt::date AND coalesce(w.resolved_on, 'infinity'::date) > :asAt::date
    ORDER BY r.id, ${WAIT_RANK}, w.started_on, w.id
  ) o`;
