import {
  addMonths,
  isReviewOpen,
  laterOf,
  type AnnualReview,
  type AnnualReviewFile,
  type CivilDate,
  type Sen2ActivePlans,
} from '@ehc/domain';
import type { StoredCase } from '@ehc/persistence';
import { isFromSame, type ImportSource } from '../import-file/matter-changes';
import { requestPath, type Guesses } from './guesses';
import type { PlanTold } from './plans-of';

/** The year that a review belongs to. */
type Year = Pick<AnnualReview, 'yearFrom' | 'yearFromOn'>;

/** What the return tells of one review of a plan, beside the stored review that it means. */
export interface ReviewTold {
  readonly stored: AnnualReviewFile | null;
  readonly year: Year;
  readonly facts: Partial<AnnualReview> & Pick<AnnualReview, 'state' | 'stateSince'>;
}

export interface ReviewsContext {
  readonly plan: PlanTold;
  /** The reviews of this plan that are here already. */
  readonly reviews: readonly AnnualReviewFile[];
  readonly origins: StoredCase['origins'];
  readonly source: ImportSource;
  readonly collectionYear: number;
  readonly guesses: Guesses;
}

const MONTHS_IN_YEAR = 12;
/** The first collection that tells when the proposed amendments went out. */
const FIRST_YEAR_OF_DRAFTS = 2025;

/** The reviews that a plan in force is told to have: the one decided last, as far as it can be placed, and the one running. */
export function reviewsTold(context: ReviewsContext): ReviewTold[] {
  const { plan } = context;
  const lastReview = plan.active?.lastReview ?? null;
  if (plan.active === null || lastReview === null) return undecided(context);
  return afterDecision(context, plan.active, lastReview);
}

/** No decision is told: the review that runs, with its meeting if that was held. What came after it nobody tells. */
function undecided(context: ReviewsContext): ReviewTold[] {
  const { plan, reviews } = context;
  const stored = running(reviews);
  if (stored ? stored.review.decisionNotifiedOn !== null : reviews.length > 0) return [];
  const met = plan.active?.reviewMeeting ?? null;
  const first: Year = { yearFrom: 'planFirstMade', yearFromOn: plan.firstMadeOn };
  const year = yearOf(stored?.review ?? (met === null ? first : yearOfMeeting(context, met)));
  if (met === null) return [{ stored, year, facts: { state: 'scheduled', stateSince: year.yearFromOn } }];
  const stateSince = laterOf(met, year.yearFromOn);
  return [{ stored, year, facts: { state: 'stageUnknown', stateSince, meetingHeldOn: met } }];
}

function afterDecision(context: ReviewsContext, active: Sen2ActivePlans, decidedOn: CivilDate): ReviewTold[] {
  const { reviews } = context;
  const facts = decidedFacts(active, decidedOn, context.collectionYear);
  const isOver = facts.state === 'complete';
  const { stored, year: known, replaced } = decidedReview(context, decidedOn);
  const year = known ?? yearOfDecision(context, decidedOn, isOver);
  const told = [...replaced, ...(year === null ? [] : [{ stored, year, facts }])];
  const isLatest = reviews.every(({ review }) => (review.decisionNotifiedOn ?? decidedOn) <= decidedOn);
  if (!isOver || !isLatest) return told;
  const next: Year = { yearFrom: 'lastReview', yearFromOn: decidedOn };
  const used = told.map((one) => one.stored);
  const rest = reviews.filter((file) => !used.includes(file));
  return [
    ...told,
    { stored: running(rest), year: next, facts: { state: 'scheduled', stateSince: decidedOn } },
  ];
}

interface Decided {
  /** The stored review that the decision belongs to. */
  readonly stored: AnnualReviewFile | null;
  /** Null where only the decision can tell. */
  readonly year: Year | null;
  /** A review that must have ended before this one. */
  readonly replaced: readonly ReviewTold[];
}

/** The stored review that the decision belongs to: the one decided then, or the one that was running before it. */
function decidedReview(context: ReviewsContext, decidedOn: CivilDate): Decided {
  const { reviews, origins, source, plan } = context;
  const isOurs = ({ review }: AnnualReviewFile) => isFromSame(origins.get(review.id), source.name);
  const decided =
    reviews.find(({ review }) => review.decisionNotifiedOn === decidedOn) ??
    reviews.find((file) => file.review.decisionNotifiedOn !== null && isOurs(file));
  if (decided) return { stored: decided, year: yearOf(decided.review), replaced: [] };
  const open = running(reviews);
  if (open === null || (!isOurs(open) && open.review.yearFromOn >= decidedOn))
    return { stored: null, year: null, replaced: [] };
  if (isOurs(open)) {
    const isFirst = open.review.yearFrom === 'planFirstMade' && isInFirstYear(plan, decidedOn);
    return { stored: isFirst ? open : null, year: null, replaced: [] };
  }
  const { decisionNotifiedOn } = open.review;
  if (decisionNotifiedOn === null) return { stored: open, year: yearOf(open.review), replaced: [] };
  const year = { yearFrom: 'lastReview', yearFromOn: decisionNotifiedOn } as const;
  return { stored: null, year, replaced: [replacedBy(context, open, decidedOn)] };
}

/** A plan that was being amended, and now has a newer review: the return does not tell when the amended plan went out. */
function replacedBy({ plan, guesses }: ReviewsContext, open: AnnualReviewFile, on: CivilDate): ReviewTold {
  const message = `A newer review was decided on ${on}, but nothing tells when the plan was amended after the one before. We ended that review as replaced on ${on}.`;
  guesses.query(`${requestPath(plan.place)}/ActivePlans/LastReview`, 'amendmentUnknown', message);
  const { decision, decisionNotifiedOn, meetingHeldOn, amendmentNoticeSentOn } = open.review;
  const kept = { decision, decisionNotifiedOn, meetingHeldOn, amendmentNoticeSentOn };
  const facts = { ...kept, state: 'superseded', stateSince: on, endedOn: on } as const;
  return { stored: open, year: yearOf(open.review), facts };
}

const isInFirstYear = ({ firstMadeOn }: PlanTold, day: CivilDate): boolean =>
  day >= firstMadeOn && day < addMonths(firstMadeOn, MONTHS_IN_YEAR);

const running = (reviews: readonly AnnualReviewFile[]): AnnualReviewFile | null =>
  reviews.find((file) => isReviewOpen(file.review)) ?? null;

function decidedFacts(
  active: Sen2ActivePlans,
  decidedOn: CivilDate,
  collectionYear: number,
): ReviewTold['facts'] {
  const { reviewOutcome, reviewMeeting: meetingHeldOn, reviewDraft: draft, phaseTransferFinalDate } = active;
  const decided = { meetingHeldOn, decisionNotifiedOn: decidedOn };
  if (reviewOutcome !== 'A') {
    const decision = reviewOutcome === 'C' ? 'cease' : reviewOutcome === 'M' ? 'maintain' : null;
    return { ...decided, ...completeOn(decidedOn), decision };
  }
  const amend = { ...decided, decision: 'amend' } as const;
  if (draft === null) {
    const state = collectionYear < FIRST_YEAR_OF_DRAFTS ? 'stageUnknown' : 'decisionDue';
    return { ...amend, state, stateSince: decidedOn };
  }
  const noticed = { ...amend, amendmentNoticeSentOn: draft };
  const noticedOn = laterOf(draft, decidedOn);
  if (phaseTransferFinalDate === null || phaseTransferFinalDate < noticedOn)
    return { ...noticed, state: 'commentsWindow', stateSince: noticedOn };
  return { ...noticed, ...completeOn(phaseTransferFinalDate), finalSentOn: phaseTransferFinalDate };
}

const completeOn = (day: CivilDate) =>
  ({ state: 'complete', stateSince: day, completedOn: day, endedOn: day }) as const;

/** A review decided within a year of the plan is its first, and its year is known. */
function yearOfDecision(context: ReviewsContext, decidedOn: CivilDate, isOver: boolean): Year | null {
  if (isInFirstYear(context.plan, decidedOn))
    return { yearFrom: 'planFirstMade', yearFromOn: context.plan.firstMadeOn };
  return isOver ? null : guessedYear(context, decidedOn, 'LastReview');
}

function yearOfMeeting(context: ReviewsContext, met: CivilDate): Year {
  const { firstMadeOn } = context.plan;
  if (met < addMonths(firstMadeOn, MONTHS_IN_YEAR))
    return { yearFrom: 'planFirstMade', yearFromOn: firstMadeOn };
  return guessedYear(context, met, 'ReviewMeeting');
}

/** The return does not tell when the review before was decided: we take a year earlier, so that nothing looks late by it. */
function guessedYear({ plan, guesses }: ReviewsContext, day: CivilDate, element: string): Year {
  const yearFromOn = laterOf(addMonths(day, -MONTHS_IN_YEAR), plan.firstMadeOn);
  const message = `The return does not tell when the twelve months of this review began. We took ${yearFromOn}, so that it does not look late by them. Correct it in the case.`;
  guesses.query(`${requestPath(plan.place)}/ActivePlans/${element}`, 'yearGuessed', message);
  return { yearFrom: 'lastReview', yearFromOn };
}

const yearOf = ({ yearFrom, yearFromOn }: Year): Year => ({ yearFrom, yearFromOn });
