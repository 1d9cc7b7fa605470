import type { AgeBandId } from '@ehc/domain';
import type { Tx } from '../database';
import { namedQuery } from '../named-query';
import { ASSESSMENTS_IN_PROGRESS } from './assessment-sets';
import type { BreakdownScope } from './breakdown-scope';
import { countOf } from './figure-sets';

export interface AssessmentCounts {
  readonly inProgress: number;
  readonly overdue: number;
  readonly overdueExcused: number;
}

export async function countAssessments(tx: Tx, scope: BreakdownScope): Promise<AssessmentCounts> {
  const sql = `
    SELECT ${countOf('assessmentsInProgress')} AS "inProgress", ${countOf('assessmentsOverdue')} AS overdue,
      ${countOf('assessmentsOverdueExcused')} AS "overdueExcused"
    FROM (${ASSESSMENTS_IN_PROGRESS}) s`;
  const [counts] = await namedQuery<AssessmentCounts>(tx, sql, { ...scope });
  return counts ?? { inProgress: 0, overdue: 0, overdueExcused: 0 };
}

export interface AgeCount {
  readonly age: AgeBandId;
  readonly count: number;
}

/** Assessments past 20 weeks by how long ago the request came. */
export function countOverdueByAge(tx: Tx, scope: BreakdownScope): Promise<AgeCount[]> {
  const sql = `
    SELECT age, ${countOf('assessmentsOverdue')} AS count
    FROM (${ASSESSMENTS_IN_PROGRESS}) s GROUP BY age HAVING ${countOf('assessmentsOverdue')} > 0`;
  return namedQuery<AgeCount>(tx, sql, { ...scope });
}
