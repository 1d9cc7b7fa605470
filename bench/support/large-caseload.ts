import { AuthorityEntity, insertRows, type Tx } from '@ehc/persistence';
import { anAuthority } from '../../test/builders/people';

export const authority = anAuthority('Largeshire');

/**
 * A caseload of a large county as at 3 March 2026: 8,400 plans, 20,000 reviews, 60,000 waits and 150,000 deadlines.
 * Only its size and its spread of dates are like life; no machine has seen it.
 */
export async function fillLargeCaseload(tx: Tx): Promise<void> {
  await insertRows(tx, AuthorityEntity, [authority]);
  for (const sql of [PEOPLE, PLANS, REVIEWS, ASSESSMENTS, REVIEW_DEADLINES, ASSESSMENT_DEADLINES]) {
    await tx.query(sql, [authority.id]);
  }
  for (const sql of [REVIEW_WAITS, ASSESSMENT_WAITS, TRANSFERS]) await tx.query(sql, [authority.id]);
  await tx.query('ANALYZE');
}

const PEOPLE = `
  WITH o AS (
    INSERT INTO organisation (id, kind, name)
    SELECT gen_random_uuid(), CASE WHEN n <= 400 THEN 'setting' WHEN n <= 405 THEN 'health' WHEN n <= 407 THEN 'socialCare'
      ELSE 'epService' END, 'Organisation ' || n FROM generate_series(1, 408) n RETURNING id),
  s AS (
    INSERT INTO staff_member (id, authority_id, team_name, subject, name, role, fte)
    SELECT gen_random_uuid(), $1, 'Team', 'subject-' || n, 'Caseworker ' || n, 'caseworker', 1
    FROM generate_series(1, 30) n RETURNING id),
  oa AS (SELECT array_agg(id) AS ids FROM o), sa AS (SELECT array_agg(id) AS ids FROM s),
  c AS (
    INSERT INTO child (id, authority_id, surname, forename, born_on, search_name, setting_id, no_place, looked_after)
    SELECT gen_random_uuid(), $1, 'Surname' || n, 'Forename' || n, date '2003-09-01' + (n * 37 % 7000), 'name ' || n,
      oa.ids[1 + n % 400], n % 60 = 0, n % 25 = 0
    FROM generate_series(1, 14400) n, oa RETURNING id)
  INSERT INTO allocation (id, authority_id, child_id, staff_id, from_on, reason)
  SELECT gen_random_uuid(), $1, c.id, sa.ids[1 + (row_number() OVER ())::integer % 30], date '2019-01-01', 'First'
  FROM c, sa`;

const PLANS = `
  INSERT INTO plan (id, authority_id, child_id, state, first_made_on, issued_on)
  SELECT gen_random_uuid(), authority_id, id, 'current', d, d FROM (
    SELECT *, date '2019-01-01' + (row_number() OVER (ORDER BY id) * 7 % 2300)::integer AS d FROM child
    WHERE authority_id = $1 ORDER BY id LIMIT 8400) c`;

/** The last review of each plan is open, one in seven of them past its year; the ones before it are complete. */
const REVIEWS = `
  INSERT INTO annual_review (id, authority_id, child_id, plan_id, rule_set_id, state, state_since, year_from,
    year_from_on, born_on, under_five, led_by, organisation_id, meeting_held_on, decision, decision_notified_on, completed_on, ended_on)
  SELECT gen_random_uuid(), $1, p.child_id, p.id, 'sendRegs2014',
    CASE WHEN k = 0 THEN CASE WHEN n % 7 = 0 THEN 'meetingHeld' ELSE 'scheduled' END ELSE 'complete' END, y,
    'lastReview', y, c.born_on, false, 'setting', c.setting_id,
    CASE WHEN k > 0 OR n % 7 = 0 THEN y + 330 END, CASE WHEN k > 0 THEN 'maintain' END,
    CASE WHEN k > 0 THEN y + 355 END, CASE WHEN k > 0 THEN y + 355 END, CASE WHEN k > 0 THEN y + 355 END
  FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM plan WHERE authority_id = $1) p
  JOIN child c ON c.authority_id = $1 AND c.id = p.child_id
  CROSS JOIN generate_series(0, 2) k
  CROSS JOIN LATERAL (SELECT date '2026-03-02' - (CASE WHEN n % 7 = 0 THEN 370 + n % 300 ELSE n % 330 END)::integer - k * 355 AS y) l
  WHERE k < 2 OR n % 8 < 3`;

const ASSESSMENTS = `
  INSERT INTO assessment (id, authority_id, child_id, kind, rule_set_id, state, state_since, received_on, requested_by,
    final_sent_on, ended_on)
  SELECT gen_random_uuid(), $1, id, 'first', 'sendRegs2014', CASE WHEN n <= 1281 THEN 'assessing' ELSE 'issued' END, r, r,
    'family', CASE WHEN n > 1281 THEN r + 100 + (n % 200)::integer END, CASE WHEN n > 1281 THEN r + 100 + (n % 200)::integer END
  FROM (SELECT *, CASE WHEN n <= 1281 THEN date '2026-03-01' - (n % 250)::integer ELSE date '2025-04-01' - (n % 1500)::integer END AS r
    FROM (SELECT id, row_number() OVER (ORDER BY id DESC) AS n FROM child WHERE authority_id = $1 ORDER BY id DESC LIMIT 6000) c) a`;

const DEADLINE = `
  INSERT INTO deadline (id, authority_id, child_id, matter_kind, matter_id, rule, rule_set_id, kind, trigger_on, due_by,
    earliest_day, excusable, met_on, lapsed_on, subject_id)`;

const REVIEW_DEADLINES = `${DEADLINE}
  SELECT gen_random_uuid(), $1, r.child_id, 'annualReview', r.id, rule, 'sendRegs2014', 'statute', r.year_from_on,
    r.year_from_on + days, false, false, CASE WHEN rule NOT LIKE 'AR-UNDER5%' THEN r.completed_on END,
    CASE WHEN rule LIKE 'AR-UNDER5%' THEN r.ended_on END, NULL
  FROM annual_review r
  CROSS JOIN (VALUES ('AR-12M-NEXT', 364, 0), ('AR-LATEST-MEETING', 336, 0), ('AR-UNDER5-3M', 90, 0),
    ('AR-REPORT-2W', 344, 1), ('AR-DECISION-4W', 358, 1), ('AR-INVITE-2W', 316, 1)) v (rule, days, met)
  WHERE r.authority_id = $1 AND (met = 0 OR r.meeting_held_on IS NOT NULL)`;

const ASSESSMENT_DEADLINES = `${DEADLINE}
  SELECT gen_random_uuid(), $1, a.child_id, 'assessment', a.id, rule, 'sendRegs2014', 'statute', a.received_on,
    a.received_on + days, false, true, a.ended_on, NULL, CASE WHEN rule LIKE 'ADVICE%' THEN gen_random_uuid() END
  FROM assessment a
  CROSS JOIN (VALUES ('PLAN-20W', 140), ('EHCNA-6W', 42), ('DRAFT-LATEST-SERVE', 126), ('EHCNA-16W', 112), ('DECISION-2', 120),
    ('ADVICE-6W', 84), ('ADVICE-6W', 84), ('ADVICE-6W-CODE', 84)) v (rule, days)
  WHERE a.authority_id = $1`;

const WAIT = `
  INSERT INTO wait (id, authority_id, child_id, matter_kind, matter_id, step, waiting_on, organisation_id, started_on, due_by,
    resolved_on)`;

const REVIEW_WAITS = `${WAIT}
  SELECT gen_random_uuid(), $1, r.child_id, 'annualReview', r.id, step, who,
    CASE WHEN who = 'setting' THEN r.organisation_id END, r.year_from_on + start, r.year_from_on + start + 14,
    CASE WHEN until IS NOT NULL AND (r.ended_on IS NOT NULL OR until < 330) THEN r.year_from_on + until
      ELSE r.ended_on END
  FROM annual_review r
  CROSS JOIN (VALUES ('reviewLater', 'nobody', 0, 308), ('arrangeMeeting', 'setting', 308, NULL)) v (step, who, start, until)
  WHERE r.authority_id = $1`;

const ASSESSMENT_WAITS = `${WAIT}
  SELECT gen_random_uuid(), $1, a.child_id, 'assessment', a.id, 'giveAdvice', who,
    (SELECT id FROM organisation WHERE kind = org ORDER BY id OFFSET abs(hashtext(a.id::text)) % many LIMIT 1),
    a.received_on + 30, a.received_on + 72, coalesce(a.ended_on, CASE WHEN who = 'health' THEN a.received_on + 90 END)
  FROM assessment a
  CROSS JOIN (VALUES ('ep', 'epService', 1), ('health', 'health', 5), ('socialCare', 'socialCare', 2)) v (who, org, many)
  WHERE a.authority_id = $1`;

const TRANSFERS = `
  INSERT INTO phase_transfer (id, authority_id, child_id, rule_set_id, state, state_since, transfer, transfer_on)
  SELECT gen_random_uuid(), $1, id, 'sendRegs2014', 'due', date '2025-09-01', 'primaryToSecondary', date '2026-09-01'
  FROM (SELECT id FROM child WHERE authority_id = $1 ORDER BY id LIMIT 1300) c`;
