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

/** The same of the assessments of one age; of all of them where `age` is null. */
export interface AssessmentCountsByAge extends AssessmentCounts {
  readonly age: AgeBandId | null;
}

/** A line for all assessments in progress, and one for each age that some of them have. */
export function countAssessments(tx: Tx, scope: BreakdownScope): Promise<AssessmentCountsByAge[]> {
  const sql = `
    SELECT age, ${countOf('assessmentsInProgress')} AS "inProgress", ${countOf('assessmentsOverdue')} AS overdue,
      ${countOf('assessmentsOverdueExcused')} AS "overdueExcused"
    FROM (${ASSESSMENTS_IN_PROGRESS}) s GROUP BY GROUPING SETS ((), (age))`;
  return namedQuery<AssessmentCountsByAge>(tx, sql, { ...scope });
}
