import { isReviewOpen, type AnnualReview, type AnnualReviewFile, type Plan } from '@ehc/domain';
import type { StoredCase } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import type { CaseChanges } from '../import-file/case-changes';
import { isSame } from '../import-file/same';
import { adviceTold, withIds } from './advice-facts';
import { assessmentFacts, latestOf } from './assessment-facts';
import type { CaseloadCase, FromRow, RowReport } from './caseload-case';
import type { CaseloadAssessment, CaseloadReview } from './records';
import { reviewFacts, runningReview, type Leading } from './review-facts';

/** One child of the files, who they are here, and where what changes is collected. */
export interface CaseContext extends Leading {
  readonly childId: string;
  readonly stored: StoredCase;
  readonly organisations: ReadonlyMap<string, string>;
  readonly changes: CaseChanges;
  readonly report: RowReport;
}

/** Brings in a child's assessments, plan and reviews, or corrects those that are here. */
export function putCase(one: CaseloadCase, context: CaseContext): void {
  const left = new Set(one.assessments);
  for (const row of left) putAssessment(row, one, context);
  const plan = putPlan(one, context);
  if (plan === null) {
    for (const row of one.reviews)
      context.report.query(
        row,
        'child_ref',
        'reviewLeftOut',
        'Without plan_first_made_on in children.csv this review cannot come in.',
      );
    return;
  }
  putReviews(one, plan, context);
}

function putAssessment(row: FromRow<CaseloadAssessment>, one: CaseloadCase, context: CaseContext): void {
  const { stored, changes, organisations, report, childId } = context;
  const facts = assessmentFacts(row, report);
  const { receivedOn, requestedBy: said } = row.record;
  const file = stored.assessments.find(({ assessment }) => assessment.receivedOn === receivedOn) ?? null;
  const requestedBy = said === 'notKnown' ? (file?.assessment.requestedBy ?? said) : said;
  const { authorityId } = changes;
  const id = file?.assessment.id ?? newId();
  const rows = one.adviceRequests.filter(({ record }) => record.receivedOn === receivedOn);
  const told = adviceTold(row, facts, rows, organisations, report);
  const matter = { authorityId, childId, assessmentId: id };
  const { requests: adviceRequests, adjust } = withIds(told, file?.adviceRequests ?? [], matter);
  const assessment = { id, authorityId, childId, requestedBy, ...facts };
  const settled = changes.assessments.put(
    file,
    stored.origins.get(id),
    { assessment, adviceRequests },
    adjust,
  );
  if (settled === 'leftAlone') reportWorkedOn(row, 'assessment', report);
}

function reportWorkedOn(row: FromRow<unknown>, matter: string, report: RowReport): void {
  const message = `Somebody has worked on this ${matter} here, and the file tells it otherwise. We left it as it is: look which is right.`;
  report.query(row, '', 'workedOnSince', message);
}

function putPlan({ child: row }: CaseloadCase, context: CaseContext): Plan | null {
  const { stored, changes, childId, report } = context;
  const { planFirstMadeOn: firstMadeOn, planCeasedOn: ceasedOn } = row.record;
  if (firstMadeOn === null) return null;
  const before =
    stored.plans.find((plan) => plan.firstMadeOn === firstMadeOn) ??
    stored.plans.find(({ state }) => state === 'current') ??
    null;
  const plan: Plan = {
    id: before?.id ?? newId(),
    authorityId: changes.authorityId,
    childId,
    state: ceasedOn === null ? 'current' : 'ceased',
    firstMadeOn,
    issuedOn: before && before.issuedOn > firstMadeOn ? before.issuedOn : firstMadeOn,
    ceasedOn,
    ceaseReason: before?.ceaseReason ?? null,
  };
  if (before && isSame(before, plan)) return plan;
  const held =
    before && stored.reviews.some(({ review }) => review.planId === before.id && isWorked(review, stored));
  if (held === true) {
    reportWorkedOn(row, 'plan', report);
    return before;
  }
  changes.plans.push({ before, after: plan });
  return plan;
}

const isWorked = ({ id }: AnnualReview, { origins }: StoredCase): boolean => {
  const origin = origins.get(id);
  return origin?.importNote == null || origin.worked;
};

function putReviews({ child: row, reviews: rows }: CaseloadCase, plan: Plan, context: CaseContext): void {
  const { stored } = context;
  const left = new Set(stored.reviews.filter(({ review }) => review.planId === plan.id));
  const told = rows.map((one) => {
    const file = [...left].find(({ review }) => review.yearFromOn === one.record.reviewYearFrom) ?? null;
    if (file) left.delete(file);
    return { row: one, file };
  });
  const put: AnnualReview[] = [];
  for (const { row: one, file: same } of told) put.push(putReview(one, same, left, plan, context));
  if (plan.state === 'ceased') {
    endReviews([...left], plan, row, context);
    return;
  }
  if (put.some(isReviewOpen)) return;
  const lastOn = lastDecision(put, row.record.lastReviewCompletedOn);
  const open = [...left].find(({ review }) => isReviewOpen(review)) ?? null;
  const review = runningReview(open?.review.id ?? newId(), plan, lastOn, context);
  const settled = context.changes.reviews.put(open, stored.origins.get(review.id), { review });
  if (settled === 'leftAlone' && open?.review.yearFromOn !== review.yearFromOn)
    reportWorkedOn(row, 'annual review', context.report);
}

/** The day from which the running review's year began: the last decision that the files tell of. */
function lastDecision(
  reviews: readonly AnnualReview[],
  lastReviewOn: CaseloadReview['decisionNotifiedOn'],
): CaseloadReview['decisionNotifiedOn'] {
  const decided = reviews.flatMap(({ decisionNotifiedOn }) => decisionNotifiedOn ?? []);
  const [first, ...others] = lastReviewOn === null ? decided : [...decided, lastReviewOn];
  return first === undefined ? null : latestOf(first, ...others);
}

function putReview(
  row: FromRow<CaseloadReview>,
  same: AnnualReviewFile | null,
  left: Set<AnnualReviewFile>,
  plan: Plan,
  context: CaseContext,
): AnnualReview {
  const { stored, changes, report } = context;
  const id = same?.review.id ?? newId();
  const facts = reviewFacts(row, id, plan, context, report);
  const open = isReviewOpen(facts) ? ([...left].find(({ review }) => isReviewOpen(review)) ?? null) : null;
  const file = same ?? open;
  if (file) left.delete(file);
  const review = { ...facts, id: file?.review.id ?? id };
  const settled = changes.reviews.put(file, stored.origins.get(review.id), { review });
  if (settled === 'leftAlone') reportWorkedOn(row, 'annual review', report);
  return review;
}

function endReviews(
  files: readonly AnnualReviewFile[],
  { ceasedOn, firstMadeOn }: Plan,
  row: FromRow<unknown>,
  { stored, changes, report }: CaseContext,
): void {
  const endedOn = ceasedOn ?? firstMadeOn;
  for (const file of files.filter(({ review }) => isReviewOpen(review))) {
    const review = { ...file.review, state: 'planCeased', stateSince: endedOn, endedOn } as const;
    const settled = changes.reviews.put(file, stored.origins.get(review.id), { review });
    if (settled === 'leftAlone') reportWorkedOn(row, 'annual review', report);
  }
}
