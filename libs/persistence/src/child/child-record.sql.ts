import { AdviceRequestEntity } from '../advice/advice-request.entity';
import { AnnualReviewEntity } from '../annual-review/annual-review.entity';
import { AssessmentEntity } from '../assessment/assessment.entity';
import type { Tx } from '../database';
import { RecordedExceptionEntity } from '../exception/recorded-exception.entity';
import { DeadlineEntity } from '../matter/deadline.entity';
import { WaitEntity } from '../matter/wait.entity';
import { ChildEntity } from '../people/child.entity';
import { PhaseTransferEntity } from '../phase-transfer/phase-transfer.entity';
import { PlanEntity } from '../plan/plan.entity';
import { selectRows } from '../rows';

/** The rows of each table, in the order in which they are read. */
const LISTS = [
  ['assessments', AssessmentEntity, '"receivedOn" DESC, id DESC'],
  ['reviews', AnnualReviewEntity, '"yearFromOn" DESC, id DESC'],
  ['transfers', PhaseTransferEntity, '"transferOn" DESC, id DESC'],
  ['plans', PlanEntity, '"issuedOn" DESC'],
  ['advice', AdviceRequestEntity, '"adviceType", id'],
  ['exceptions', RecordedExceptionEntity, '"foundOn", id'],
  ['waits', WaitEntity, '"startedOn", id'],
  ['deadlines', DeadlineEntity, '"dueBy", id'],
] as const;

/** Each as one JSON value, under a name of its own. */
const VALUES = {
  child: 'SELECT row_to_json(child) FROM child',
  ...Object.fromEntries(
    LISTS.map(([name, , order]) => [name, `SELECT json_agg(${name} ORDER BY ${order}) FROM ${name}`]),
  ),
  caseworkerName: 'SELECT name FROM staff_member WHERE id = (SELECT "caseworkerId" FROM child)',
  organisationNames: `
    SELECT json_object_agg(id, name) FROM organisation WHERE id IN (
      SELECT "settingId" FROM child UNION SELECT "organisationId" FROM waits
      UNION SELECT "organisationId" FROM advice UNION SELECT "organisationId" FROM reviews)`,
  finderNames: `
    SELECT json_object_agg(id, name) FROM staff_member WHERE id IN (
      SELECT "foundBy" FROM exceptions UNION SELECT "withdrawnBy" FROM exceptions)`,
  notices: `
    SELECT json_agg(n ORDER BY id DESC) FROM (
      SELECT id, wait_id AS "waitId", audience, subject, state, created_on AS "createdOn"
      FROM notice WHERE authority_id = $1 AND child_id = $2) n`,
  versions: `
    SELECT json_object_agg(matter_id, version) FROM (
      SELECT matter_id, max(seq) AS version FROM history
      WHERE authority_id = $1 AND child_id = $2 GROUP BY matter_id) v`,
};

/**
 * All of the record of one child ($2) of an authority ($1), in one row of JSON: one statement, so that all of it is of
 * one moment, and so that the time is not spent on a dozen errands to the database. What there is none of is null.
 */
export function childRecordSql(tx: Tx): string {
  const tables = [
    `child AS (${selectRows(tx, ChildEntity)} WHERE authority_id = $1 AND id = $2)`,
    ...LISTS.map(
      ([name, entity]) => `${name} AS (${selectRows(tx, entity)} WHERE authority_id = $1 AND child_id = $2)`,
    ),
  ];
  const values = Object.entries(VALUES).map(([name, sql]) => `(${sql}) AS "${name}"`);
  return `WITH ${tables.join(',\n')} SELECT ${values.join(',\n')}`;
}
