const OPEN_WAIT = `w.started_on <= $3::date AND coalesce(w.resolved_on, 'infinity'::date) > $3::date
  AND w.waiting_on <> 'nobody'`;

/** An open deadline that somebody can be late for, with whether the law sets it and whether that day has passed. */
const OPEN_DEADLINE = `
  SELECT d.id, d.matter_kind, d.matter_id, d.rule, d.kind, d.trigger_on, d.due_by, d.excused_by, legal,
    legal AND d.due_by < $3::date AS late_by_law
  FROM deadline d
  CROSS JOIN LATERAL (SELECT d.kind = ANY($6::text[]) AND d.rule <> ALL($7::text[]) AS legal) l
  WHERE d.met_on IS NULL AND d.lapsed_on IS NULL AND NOT d.earliest_day`;

const MOST_PRESSING = `late_by_law DESC, legal DESC, d.due_by, d.rule COLLATE "C", d.id`;

/** The children whose work it is. */
const heldBy = (whose: string): string => `
  held AS NOT MATERIALIZED (
    SELECT c.id, c.forename, c.surname, c.born_on, c.no_place FROM child c
    WHERE c.authority_id = $1 AND ${whose}
  )`;

/**
 * The things to do of one member of staff, or of the children whom nobody holds, in the published order. It says
 * in SQL what `thingsToDo` and `workOrderKey` say in the domain; a test holds the two together.
 *
 * $1 authority, $2 member of staff (null: nobody), $3 today, $4 last day of "this week",
 * $5 parties acted for, $6 legal kinds, $7 rules that give the family time, $8 transfers of 15 February
 *
 * Each wait looks up the deadlines of its own matter by their index: the time grows with the list, not with the tables.
 */
const THINGS = `
  thing AS (
    SELECT h.*, w.id AS wait_id, w.matter_kind AS of_kind, w.matter_id AS of_matter, w.step, w.waiting_on, w.subject_id,
      w.organisation_id, w.started_on, w.due_by AS wait_due_by, w.chases, w.last_chased_on, w.promised_for,
      w.blocked_reason, d.id AS deadline_id, d.rule, d.kind, d.trigger_on, d.due_by, d.excused_by, d.late_by_law
    FROM held h
    JOIN wait w ON w.authority_id = $1 AND w.child_id = h.id AND ${OPEN_WAIT}
    LEFT JOIN LATERAL (
      ${OPEN_DEADLINE} AND d.matter_id = w.matter_id AND (d.subject_id IS NULL OR d.subject_id = w.subject_id)
        AND ((legal AND d.due_by < $3::date) OR CASE WHEN w.due_by IS NULL THEN legal ELSE d.due_by = w.due_by END)
      ORDER BY ${MOST_PRESSING} LIMIT 1
    ) d ON true
    UNION ALL
    SELECT h.*, NULL, d.matter_kind, d.matter_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
      d.id, d.rule, d.kind, d.trigger_on, d.due_by, d.excused_by, d.late_by_law
    FROM held h
    JOIN LATERAL (
      SELECT DISTINCT ON (d.matter_id) d.* FROM (
        ${OPEN_DEADLINE} AND d.authority_id = $1 AND d.child_id = h.id AND d.due_by <= $4::date
          AND (legal OR d.due_by >= $3::date) AND d.rule <> ALL($7::text[])
          AND NOT EXISTS (SELECT 1 FROM wait w WHERE w.matter_id = d.matter_id AND ${OPEN_WAIT})
      ) d ORDER BY d.matter_id, ${MOST_PRESSING}
    ) d ON true
  ),
  named AS (
    SELECT coalesce(wait_id, of_matter) AS id, id AS child_id, wait_id AS "waitId", of_kind AS "matterKind",
      of_matter AS "matterId", step, waiting_on AS "waitingOn", subject_id AS "subjectId", organisation_id,
      started_on AS "startedOn", wait_due_by AS "waitDueBy", chases, last_chased_on AS "lastChasedOn",
      promised_for AS "promisedFor", blocked_reason AS "blockedReason", deadline_id AS "deadlineId", rule, kind,
      trigger_on AS "triggerOn", coalesce(excused_by, '{}') AS "excusedBy",
      coalesce(due_by, wait_due_by) AS "dueBy", coalesce(late_by_law, false) AS "lateByLaw",
      wait_id IS NULL OR waiting_on = ANY($5::text[]) AS ours,
      forename, surname, born_on AS "bornOn", no_place AS "noPlace",
      EXISTS (
        SELECT 1 FROM phase_transfer p
        WHERE p.authority_id = $1 AND p.child_id = thing.id AND p.ended_on IS NULL
          AND p.transfer = ANY($8::text[]) AND p.transfer_on <= $3::date + interval '12 months'
      ) AS transfers
    FROM thing
  ),
  placed AS (
    SELECT n.*,
      CASE WHEN NOT ours THEN 'others' WHEN "dueBy" IS NULL OR "dueBy" > $4::date THEN 'later'
        WHEN "dueBy" < $3::date THEN 'late' WHEN "dueBy" = $3::date THEN 'today' ELSE 'thisWeek' END AS "group",
      CASE WHEN "lateByLaw" THEN 1 WHEN "dueBy" = $3::date THEN 2
        WHEN "dueBy" > $3::date AND "dueBy" <= $4::date THEN 3 ELSE 4 END AS band,
      CASE WHEN transfers THEN '0' ELSE '1' END || CASE WHEN "noPlace" THEN '0' ELSE '1' END AS urgency,
      coalesce(to_char("dueBy", 'YYYY-MM-DD'), '9999-12-31') AS day
    FROM named n
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
const myWork = (whose: string): string => `
  WITH ${heldBy(whose)},
  ${THINGS},
  shown AS (
    SELECT * FROM ordered
    WHERE ($9::text IS NULL OR key > $9 COLLATE "C") AND ($10::text IS NULL OR "group" = $10)
    ORDER BY key LIMIT $11
  ),
  line AS (
    SELECT s.*, s.child_id AS "childId", o.name AS "organisationName", r.advice_type AS "adviceType",
      CASE WHEN a.kind <> 'reassessment' THEN a.received_on END AS "requestReceivedOn",
      (SELECT max(i.created_on) FROM work_item i
        WHERE i.deadline_id = s."deadlineId" AND i.done_on IS NULL) AS "noticedOn",
      coalesce((SELECT n.state IN ('noAddress', 'failed') AND n.created_on >= coalesce(s."lastChasedOn", n.created_on)
        FROM notice n WHERE n.wait_id = s."waitId" ORDER BY n.id DESC LIMIT 1), false) AS "toRing"
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

/** The list of one member of staff, and that of nobody: each a statement of its own, so that each can use the index. */
export const WORK_OF_ONE = { name: 'workOfOne', text: myWork('c.caseworker_id = $2::uuid') };
export const WORK_OF_NOBODY = {
  name: 'workOfNobody',
  text: myWork('$2::uuid IS NULL AND c.caseworker_id IS NULL'),
};
