/**
 * The things to do of one member of staff, or of the children whom nobody holds, in the published order. It says
 * in SQL what `thingsToDo` and `workOrderKey` say in the domain; a test holds the two together.
 *
 * $1 authority, $2 member of staff (null: nobody), $3 today, $4 last day of "this week",
 * $5 parties acted for, $6 legal kinds, $7 rules that give the family time, $8 transfers of 15 February
 */
const THINGS = `
  held AS MATERIALIZED (
    SELECT c.id, c.forename, c.surname, c.born_on, c.no_place, EXISTS (
        SELECT 1 FROM phase_transfer p
        WHERE p.authority_id = $1 AND p.child_id = c.id AND p.ended_on IS NULL
          AND p.transfer = ANY($8::text[]) AND p.transfer_on <= $3::date + interval '12 months'
      ) AS transfers
    FROM child c
    WHERE c.authority_id = $1 AND c.caseworker_id IS NOT DISTINCT FROM $2::uuid
  ),
  waiting AS MATERIALIZED (
    SELECT w.* FROM held h JOIN wait w ON w.authority_id = $1 AND w.child_id = h.id
    WHERE w.started_on <= $3::date AND coalesce(w.resolved_on, 'infinity'::date) > $3::date
      AND w.waiting_on <> 'nobody'
  ),
  due AS MATERIALIZED (
    SELECT d.*, legal, legal AND d.due_by < $3::date AS late_by_law
    FROM held h
    JOIN deadline d ON d.authority_id = $1 AND d.child_id = h.id
    CROSS JOIN LATERAL (SELECT d.kind = ANY($6::text[]) AND d.rule <> ALL($7::text[]) AS legal) l
    WHERE d.met_on IS NULL AND d.lapsed_on IS NULL AND NOT d.earliest_day
  ),
  with_wait AS (
    SELECT DISTINCT ON (w.id) w.id AS wait_id, d.id AS deadline_id
    FROM waiting w LEFT JOIN due d ON d.matter_id = w.matter_id
      AND (d.subject_id IS NULL OR d.subject_id = w.subject_id)
      AND (d.late_by_law OR CASE WHEN w.due_by IS NULL THEN d.legal ELSE d.due_by = w.due_by END)
    ORDER BY w.id, d.late_by_law DESC, d.legal DESC, d.due_by, d.rule COLLATE "C", d.id
  ),
  alone AS (
    SELECT DISTINCT ON (d.matter_id) NULL::uuid AS wait_id, d.id AS deadline_id
    FROM due d
    WHERE d.due_by <= $4::date AND (d.legal OR d.due_by >= $3::date) AND d.rule <> ALL($7::text[])
      AND NOT EXISTS (SELECT 1 FROM waiting w WHERE w.matter_id = d.matter_id)
    ORDER BY d.matter_id, d.late_by_law DESC, d.legal DESC, d.due_by, d.rule COLLATE "C", d.id
  ),
  thing AS (
    SELECT coalesce(w.id, d.matter_id) AS id, w.id AS "waitId",
      coalesce(w.child_id, d.child_id) AS child_id,
      coalesce(w.matter_kind, d.matter_kind) AS "matterKind",
      coalesce(w.matter_id, d.matter_id) AS "matterId",
      w.step, w.waiting_on AS "waitingOn", w.subject_id AS "subjectId", w.organisation_id,
      w.started_on AS "startedOn", w.due_by AS "waitDueBy", w.chases, w.last_chased_on AS "lastChasedOn",
      w.promised_for AS "promisedFor", w.blocked_reason AS "blockedReason",
      d.id AS "deadlineId", d.rule, d.kind, d.trigger_on AS "triggerOn", coalesce(d.excused_by, '{}') AS "excusedBy",
      coalesce(d.due_by, w.due_by) AS "dueBy", coalesce(d.late_by_law, false) AS "lateByLaw",
      w.id IS NULL OR w.waiting_on = ANY($5::text[]) AS ours
    FROM (SELECT * FROM with_wait UNION ALL SELECT * FROM alone) pair
    LEFT JOIN waiting w ON w.id = pair.wait_id
    LEFT JOIN due d ON d.id = pair.deadline_id
  ),
  placed AS MATERIALIZED (
    SELECT t.*, h.forename, h.surname, h.born_on AS "bornOn", h.no_place AS "noPlace", h.transfers,
      CASE WHEN NOT ours THEN 'others' WHEN "dueBy" IS NULL OR "dueBy" > $4::date THEN 'later'
        WHEN "dueBy" < $3::date THEN 'late' WHEN "dueBy" = $3::date THEN 'today' ELSE 'thisWeek' END AS "group",
      CASE WHEN "lateByLaw" THEN 1 WHEN "dueBy" = $3::date THEN 2
        WHEN "dueBy" > $3::date AND "dueBy" <= $4::date THEN 3 ELSE 4 END AS band,
      CASE WHEN h.transfers THEN '0' ELSE '1' END || CASE WHEN h.no_place THEN '0' ELSE '1' END AS urgency,
      coalesce(to_char("dueBy", 'YYYY-MM-DD'), '9999-12-31') AS day
    FROM thing t JOIN held h ON h.id = t.child_id
  ),
  ordered AS MATERIALIZED (
    SELECT *, (CASE WHEN ours THEN '0' ELSE '1' END || band
      || CASE WHEN band = 4 THEN day || urgency ELSE urgency || day END || id) COLLATE "C" AS key
    FROM placed
  )`;

/**
 * One page after a place in the order ($9; null: from the beginning), of one part of the list ($10; null: all),
 * of $11 rows; and how many are in each part, and how many of them are past their day.
 */
export const MY_WORK = `
  WITH ${THINGS},
  shown AS (
    SELECT * FROM ordered
    WHERE ($9::text IS NULL OR key > $9 COLLATE "C") AND ($10::text IS NULL OR "group" = $10)
    ORDER BY key LIMIT $11
  ),
  line AS (
    SELECT s.*, s.child_id AS "childId", o.name AS "organisationName", r.advice_type AS "adviceType",
      a.received_on AS "requestReceivedOn",
      (SELECT max(i.created_on) FROM work_item i
        WHERE i.deadline_id = s."deadlineId" AND i.done_on IS NULL) AS "noticedOn"
    FROM shown s
    LEFT JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN advice_request r ON r.id = s."subjectId"
    LEFT JOIN assessment a ON a.id = s."matterId"
  ),
  part AS (
    SELECT "group", count(*) AS count, count(*) FILTER (WHERE "dueBy" < $3::date) AS late FROM ordered GROUP BY 1
  )
  SELECT coalesce((SELECT json_agg(line ORDER BY key) FROM line), '[]') AS rows,
    coalesce((SELECT json_agg(part) FROM part), '[]') AS counts`;
