import { AGE_BANDS, STAGES_BEFORE_20_WEEKS } from '@ehc/domain';

const AGE = AGE_BANDS.flatMap(({ id, belowDays }) =>
  belowDays === null ? [`ELSE '${id}'`] : [`WHEN :asAt::date - a.received_on < ${belowDays} THEN '${id}'`],
).join(' ');

const EARLY_STAGES = STAGES_BEFORE_20_WEEKS.map((rule) => `'${rule}'`).join(', ');

/** First assessments in progress at the end of a day, with how they stand to the 20 weeks. */
export const ASSESSMENTS_IN_PROGRESS = `
  SELECT a.id, a.child_id, 'assessment' AS matter_kind, a.id AS matter_id, a.received_on AS day, d.due_by,
    coalesce(d.due_by < :asAt::date, false) AS overdue,
    coalesce(d.excused_by <> '{}', false) AS excused,
    CASE ${AGE} END AS age
  FROM assessment a
  LEFT JOIN deadline d ON d.authority_id = a.authority_id AND d.matter_id = a.id AND d.rule = 'PLAN-20W'
  WHERE a.authority_id = :authorityId AND a.kind = 'first' AND a.received_on <= :asAt::date
    AND coalesce(a.ended_on, 'infinity'::date) > :asAt::date`;

/** Open waits of those assessments, a line each. */
export const ASSESSMENT_WAITS = `
  WITH p AS MATERIALIZED (${ASSESSMENTS_IN_PROGRESS})
  SELECT w.id, w.child_id, w.matter_kind, w.matter_id, w.started_on AS day, w.due_by,
    p.overdue, w.waiting_on AS party, w.organisation_id,
    coalesce(w.due_by < :asAt::date, false) AS late
  FROM p
  JOIN wait w ON w.authority_id = :authorityId AND w.matter_kind = 'assessment' AND w.matter_id = p.id
  WHERE w.started_on <= :asAt::date AND coalesce(w.resolved_on, 'infinity'::date) > :asAt::date`;

/** First plans sent up to a day, with how they stand to the 20 weeks. An exception at any stage counts, as in SEN2. */
export const PLANS_ISSUED = `
  SELECT a.id, a.child_id, 'assessment' AS matter_kind, a.id AS matter_id, a.final_sent_on AS day, d.due_by,
    date_trunc('month', a.final_sent_on::timestamp) AS month,
    a.final_sent_on - a.received_on AS days_taken,
    coalesce(a.final_sent_on <= d.due_by, false) AS in_time,
    coalesce(d.excused_by <> '{}', false) OR EXISTS (
      SELECT 1 FROM deadline early
      WHERE early.authority_id = a.authority_id AND early.matter_id = a.id
        AND early.rule IN (${EARLY_STAGES}) AND early.excused_by <> '{}') AS excepted
  FROM assessment a
  LEFT JOIN deadline d ON d.authority_id = a.authority_id AND d.matter_id = a.id AND d.rule = 'PLAN-20W'
  WHERE a.authority_id = :authorityId AND a.kind = 'first' AND a.final_sent_on <= :asAt::date
    AND a.final_sent_on BETWEEN :issuedFrom::date AND :issuedTo::date`;
