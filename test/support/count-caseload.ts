import {
  isDeadlineOpen,
  isLateOn,
  isOpenOn,
  isReviewOpen,
  type AnnualReview,
  type CivilDate,
  type Party,
  type Wait,
} from '@ehc/domain';
import type { Caseload } from '../../libs/casework/src/demonstration/caseload';

/** Limits whose passing makes a review late; the operative final date is the earlier of the last two. */
const REVIEW_LIMITS = /^AR-(12M-|DECISION-4W|AMEND-NOTICE-4W|FINAL-8W|FINAL-12W)/;

/** The figures of the breakdown, counted over the rows by plain loops: another way than the queries'. */
export function countCaseload(caseload: Caseload, asAt: CivilDate) {
  const { assessments, deadlines, waits, reviews, plans } = caseload;
  const open = waits.filter((wait) => isOpenOn(wait, asAt));
  const waitsOf = groupBy(open, ({ matterId }) => matterId);
  const lateMatters = new Set(
    deadlines.filter((row) => row.rule === 'PLAN-20W' && isLateOn(row, asAt)).map(({ matterId }) => matterId),
  );
  const inProgress = assessments.filter(({ endedOn }) => endedOn === null).map(({ id }) => id);
  const waitingFor = (party: Party) => {
    const cases = inProgress.filter((id) => waitsOf.get(id)?.some(({ waitingOn }) => waitingOn === party));
    return { cases: cases.length, overdueCases: cases.filter((id) => lateMatters.has(id)).length };
  };
  const perCaseAndParty = inProgress.flatMap(
    (id) => waitsOf.get(id)?.map((it) => `${id} ${it.waitingOn}`) ?? [],
  );
  const lateReviews = new Set(
    deadlines
      .filter((row) => REVIEW_LIMITS.test(row.rule) && isLateOn(row, asAt))
      .map(({ matterId }) => matterId),
  );
  const overdue = reviews.filter((review) => isReviewOpen(review) && lateReviews.has(review.id));
  const partOf = (review: AnnualReview) => classOf(review, waitsOf.get(review.id) ?? []);
  return {
    inProgress: inProgress.length,
    overdue: inProgress.filter((id) => lateMatters.has(id)).length,
    withoutWait: inProgress.filter((id) => !waitsOf.has(id)).length,
    waitsTwice: perCaseAndParty.length - new Set(perCaseAndParty).size,
    ep: waitingFor('ep'),
    socialCare: waitingFor('socialCare'),
    health: waitingFor('health'),
    overdueReviews: countBy(overdue, partOf),
    completed: reviews.filter(({ completedOn }) => completedOn !== null).length,
    currentPlans: plans.filter(({ state }) => state === 'current').length,
    openReviews: reviews.filter(isReviewOpen).length,
    openDeadlinesToRing: deadlines.filter(
      (it) => isDeadlineOpen(it) && it.ringsOn !== null && it.ringsOn <= asAt,
    ).length,
  };
}

function classOf({ decision }: AnnualReview, waits: readonly Wait[]): string {
  const on = (...parties: Party[]) => waits.some(({ waitingOn }) => parties.includes(waitingOn));
  if (decision === 'amend') return 'amendments';
  if (on('setting')) return 'school';
  if (on('caseworker', 'panel', 'signOff')) return 'service';
  return on('unclassified') || waits.length === 0 ? 'unclassified' : 'another party';
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> =>
  Object.fromEntries([...groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));
