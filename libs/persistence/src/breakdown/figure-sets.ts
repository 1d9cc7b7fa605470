import type { CountedFigureId } from '@ehc/domain';
import { ASSESSMENT_WAITS, ASSESSMENTS_IN_PROGRESS, PLANS_ISSUED } from './assessment-sets';
import { PLANS_HELD } from './plan-sets';
import { REVIEWS_COMPLETED, REVIEWS_OVERDUE } from './review-sets';

/**
 * What a figure counts. The count and the list behind it are both made from this, so that they cannot differ.
 * `each` names the column of which every value counts once; without it every row counts.
 */
export interface FigureSet {
  readonly from: string;
  readonly where: string;
  readonly each?: 'matter_id';
}

export const FIGURE_SETS: Record<CountedFigureId, FigureSet> = {
  assessmentsInProgress: { from: ASSESSMENTS_IN_PROGRESS, where: 'true' },
  assessmentsOverdue: { from: ASSESSMENTS_IN_PROGRESS, where: 'overdue' },
  assessmentsOverdueExcused: { from: ASSESSMENTS_IN_PROGRESS, where: 'overdue AND excused' },
  assessmentsWaiting: { from: ASSESSMENT_WAITS, where: 'true', each: 'matter_id' },
  waits: { from: ASSESSMENT_WAITS, where: 'true' },
  waitingCases: { from: ASSESSMENT_WAITS, where: 'true', each: 'matter_id' },
  waitingCasesOverdue: { from: ASSESSMENT_WAITS, where: 'overdue', each: 'matter_id' },
  lateWaits: { from: ASSESSMENT_WAITS, where: 'late' },
  reviewsCompleted: { from: REVIEWS_COMPLETED, where: 'true' },
  reviewsOverdue: { from: REVIEWS_OVERDUE, where: 'true' },
  reviewsPublishedLast7Days: { from: REVIEWS_COMPLETED, where: 'day > :asAt::date - 7' },
  plansIssued: { from: PLANS_ISSUED, where: 'true' },
  plansIssuedInTime: { from: PLANS_ISSUED, where: 'in_time' },
  plansIssuedNotExcepted: { from: PLANS_ISSUED, where: 'NOT excepted' },
  plansInTimeNotExcepted: { from: PLANS_ISSUED, where: 'in_time AND NOT excepted' },
  plansHeld: { from: PLANS_HELD, where: 'true' },
  plansUnallocated: { from: PLANS_HELD, where: 'staff_id IS NULL' },
};

/** The expression that counts a figure over its set. */
export function countOf(id: CountedFigureId): string {
  const { where, each } = FIGURE_SETS[id];
  const count = each ? `count(DISTINCT ${each})` : 'count(*)';
  return `(${count} FILTER (WHERE ${where}))::integer`;
}
