import {
  isReviewOpen,
  scheduledReview,
  type AnnualReview,
  type AnnualReviewFile,
  type CivilDate,
  type Plan,
  ruleSetInForceOn,
} from '@ehc/domain';
import { newId } from '@ehc/platform';
import { isSame } from '../import-file/same';
import { requestPath } from './guesses';
import { reportLeftAlone } from './left-alone';
import type { PersonContext } from './person-context';
import type { PlanTold } from './plans-of';
import { reviewsTold, type ReviewTold } from './reviews-of';
import { transferTold } from './transfer-of';

/** Brings in the plans of a person, with the reviews and the phase transfer of the one in force. */
export function putPlans(told: readonly PlanTold[], context: PersonContext): void {
  const left = new Set(context.stored.plans);
  const hasCurrent = told.some(({ state }) => state === 'current');
  const paired = told.map((plan) => {
    const before =
      [...left].find(({ firstMadeOn }) => firstMadeOn === plan.firstMadeOn) ??
      (plan.state === 'current' || !hasCurrent ? [...left].find(({ state }) => state === 'current') : null) ??
      null;
    if (before) left.delete(before);
    return { plan, before };
  });
  for (const { plan, before } of paired) putPlan(plan, before, context);
}

function putPlan(told: PlanTold, before: Plan | null, context: PersonContext): void {
  const { changes, stored, childId } = context;
  const { authorityId } = changes;
  const { place, state, firstMadeOn, issuedOn, ceasedOn, ceaseReason } = told;
  const facts = { state, firstMadeOn, issuedOn, ceasedOn, ceaseReason };
  const plan: Plan = { id: before?.id ?? newId(), authorityId, childId, ...facts };
  const reviews = stored.reviews.filter(({ review }) => review.planId === plan.id);
  if (!before) changes.plans.push({ before, after: plan });
  else if (!isSame(before, plan)) {
    const held = reviews.find(({ review }) => !isOurs(review.id, context));
    if (held) {
      const path = `${requestPath(place)}/Assessment/NamedPlan`;
      reportLeftAlone(path, 'plan', stored.origins.get(held.review.id), context.guesses);
      return;
    }
    changes.plans.push({ before, after: plan });
  }
  if (told.state === 'ceased') endReviews(reviews, told.ceasedOn ?? told.firstMadeOn, told, context);
  else {
    const { origins } = stored;
    const { guesses, collectionYear } = context;
    const { source } = changes;
    const all = { plan: told, reviews, origins, source, collectionYear, guesses };
    for (const review of reviewsTold(all)) putReview(review, plan, told, context);
    putTransfer(told, context);
  }
}

function isOurs(matterId: string, { stored, changes }: PersonContext): boolean {
  const origin = stored.origins.get(matterId);
  return origin?.importNote != null && !origin.worked && changes.source.mayCorrect(origin.importNote);
}

function putReview(told: ReviewTold, plan: Plan, { place }: PlanTold, context: PersonContext): void {
  const { stored: file, year, facts } = told;
  const { changes, stored, guesses } = context;
  const id = file?.review.id ?? newId();
  const { authorityId, childId } = plan;
  const { bornOn, ledBy, settingId: organisationId } = context;
  const beginning = { id, authorityId, childId, planId: plan.id, ...year, bornOn, ledBy, organisationId };
  const review =
    file && !isOurs(id, context)
      ? overStored({ ...file.review, bornOn }, told)
      : { ...scheduledReview(beginning), ...facts, ruleSetId: ruleSetInForceOn(year.yearFromOn).id };
  const settled = changes.reviews.put(file, stored.origins.get(id), { review });
  if (settled === 'leftAlone')
    reportLeftAlone(`${requestPath(place)}/ActivePlans`, 'annual review', stored.origins.get(id), guesses);
}

/** How a review that somebody has worked on would look by the return: an open stage of ours says more than "scheduled". */
function overStored(stored: AnnualReview, { year, facts }: ReviewTold): AnnualReview {
  if (facts.decisionNotifiedOn != null && facts.decisionNotifiedOn === stored.decisionNotifiedOn)
    return stored;
  const tellsStage = facts.state !== 'scheduled' && facts.state !== 'stageUnknown';
  const stage =
    !tellsStage && isReviewOpen(stored) ? { state: stored.state, stateSince: stored.stateSince } : {};
  return { ...stored, ...year, ...facts, ...stage };
}

function endReviews(
  reviews: readonly AnnualReviewFile[],
  endedOn: CivilDate,
  { place }: PlanTold,
  { changes, stored, guesses }: PersonContext,
): void {
  for (const file of reviews.filter(({ review }) => isReviewOpen(review))) {
    const { id } = file.review;
    const review = { ...file.review, state: 'planCeased', stateSince: endedOn, endedOn } as const;
    const settled = changes.reviews.put(file, stored.origins.get(id), { review });
    const path = `${requestPath(place)}/Assessment/NamedPlan/CeaseDate`;
    if (settled === 'leftAlone') reportLeftAlone(path, 'annual review', stored.origins.get(id), guesses);
  }
}

function putTransfer(plan: PlanTold, context: PersonContext): void {
  const { changes, stored, guesses, childId, person } = context;
  const told = transferTold(plan, person, guesses);
  if (!told) return;
  const file =
    stored.transfers.find(({ transfer }) => transfer.transferOn === told.transferOn) ??
    stored.transfers.find(({ transfer }) => transfer.state === 'due' && isOurs(transfer.id, context)) ??
    null;
  const id = file?.transfer.id ?? newId();
  const { authorityId } = changes;
  const transfer = { id, authorityId, childId, ruleSetId: ruleSetInForceOn(told.stateSince).id, ...told };
  const settled = changes.transfers.put(file, stored.origins.get(id), { transfer });
  const path = `${requestPath(plan.place)}/ActivePlans/PhaseTransferDueDate`;
  if (settled === 'leftAlone') reportLeftAlone(path, 'phase transfer', stored.origins.get(id), guesses);
}
