import {
  openReview,
  type AnnualReviewFile,
  type Child,
  type CivilDate,
  type Deadline,
  type Plan,
} from '@ehc/domain';
import {
  AnnualReviewEntity,
  DeadlineEntity,
  insertRows,
  WaitEntity,
  withChaseTimer,
  withTimer,
  type Tx,
} from '@ehc/persistence';
import { aReview, stepOn } from './matters';
import { aChild, aPlan } from './people';

/** What many children need in the database to have an annual review coming up. */
export interface ReviewsDue {
  readonly children: Child[];
  readonly plans: Plan[];
  readonly files: AnnualReviewFile[];
}

/**
 * Children whose plan was first made on 10 March 2025. On 3 March 2026 the day for the meeting, 9 February, has
 * passed, and the review itself is due in less than ten working days: two rings for each child.
 */
export function reviewsDue(
  authorityId: string,
  count: number,
  caseworkerId: string | null = null,
): ReviewsDue {
  const children = Array.from({ length: count }, () => aChild(authorityId, { caseworkerId }));
  const plans = children.map((child) => aPlan(child));
  const files = plans.map((plan, place) => {
    const review = aReview(children[place] ?? aChild(authorityId), plan);
    return openReview(review, 'schedule', stepOn(review.yearFromOn)).file;
  });
  return { children, plans, files };
}

/** Stores reviews just as their machine opened them, with their timers set. */
export async function insertReviews(tx: Tx, files: readonly AnnualReviewFile[]): Promise<void> {
  const rows = <T>(of: (file: AnnualReviewFile) => readonly T[]) => files.flatMap(of);
  await insertRows(
    tx,
    AnnualReviewEntity,
    rows(({ review }) => [review]),
  );
  await insertRows(
    tx,
    WaitEntity,
    rows(({ review, waits }) => waits.map((wait) => withChaseTimer(wait, undefined, review.yearFromOn))),
  );
  await insertRows(
    tx,
    DeadlineEntity,
    rows(({ deadlines }) => deadlines.map((it) => withTimer(it))),
  );
}

/** The deadline of a review under one rule. */
export function deadlineOf({ deadlines }: AnnualReviewFile, rule: string): Deadline {
  const deadline = deadlines.find((it) => it.rule === rule);
  if (!deadline) throw new Error(`The review has no deadline under ${rule}`);
  return deadline;
}

/** The same review with its days moved, as a correction of a date behind them would. */
export const withDeadlinesMoved = (
  file: AnnualReviewFile,
  move: (dueBy: CivilDate) => CivilDate,
): AnnualReviewFile => ({
  ...file,
  deadlines: file.deadlines.map((it) => ({ ...it, dueBy: move(it.dueBy) })),
});
