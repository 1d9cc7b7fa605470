import type { ChildCase } from '@ehc/casework';
import { ADVICE_LABELS, canBeChased, type OfferedAction, type Wait } from '@ehc/domain';
import { paths } from '../../paths';
import { whoIs } from './waits';

/** A step that can be taken now, with its form. */
export interface ActionLink {
  readonly text: string;
  readonly href: string;
}

type Steps = readonly OfferedAction<string>[];
const isPossible = ({ refusals }: OfferedAction<string>): boolean => refusals.length === 0;

/** The steps of a machine that have a form here. */
const WITH_FORM = [
  'classify',
  'recordMeeting',
  'recordReport',
  'maintainPlan',
  'proposeAmendments',
  'ceasePlan',
  'recordReceived',
];

/** The forms for a review: its three decisions share one. */
export function reviewActions({ child }: ChildCase, reviewId: string, steps: Steps): ActionLink[] {
  const possible = new Set(steps.filter(isPossible).map(({ action }) => action));
  const links = [
    { of: ['classify'], text: 'Say what stage it is at', href: paths.classifyReview(child.id, reviewId) },
    {
      of: ['recordMeeting'],
      text: 'Record the review meeting',
      href: paths.reviewMeeting(child.id, reviewId),
    },
    { of: ['recordReport'], text: 'Record the report', href: paths.reviewReport(child.id, reviewId) },
    {
      of: ['maintainPlan', 'proposeAmendments', 'ceasePlan'],
      text: 'Decide this review',
      href: paths.reviewDecision(child.id, reviewId),
    },
  ];
  return links.filter(({ of }) => of.some((action) => possible.has(action)));
}

/** The form for an assessment itself. */
export function buttonsOf({ child }: ChildCase, assessmentId: string, steps: Steps): ActionLink[] {
  const unknown = steps.some((step) => step.action === 'classify' && isPossible(step));
  return unknown
    ? [{ text: 'Say what stage it is at', href: paths.classifyAssessment(child.id, assessmentId) }]
    : [];
}

/** The form for an exception; there is one whatever stage the assessment is at. */
export const recordExceptionLink = (
  { child, mayRecordExceptions }: ChildCase,
  assessmentId: string,
): ActionLink[] =>
  mayRecordExceptions
    ? [{ text: 'Record an exception', href: paths.recordException(child.id, assessmentId) }]
    : [];

/** One for each advice that is still to come. */
export function adviceActions(
  found: ChildCase,
  { adviceRequests }: ChildCase['assessments'][number],
): ActionLink[] {
  const isAwaited = (id: string) =>
    found.adviceSteps.get(id)?.some((step) => step.action === 'recordReceived' && isPossible(step)) === true;
  return adviceRequests
    .filter(({ id }) => isAwaited(id))
    .map(({ id, assessmentId, adviceType }) => ({
      text: `${ADVICE_LABELS[adviceType]} arrived`,
      href: paths.adviceArrived(found.child.id, assessmentId, id),
    }));
}

/** The steps of the requests for advice, each named once however many requests it could be taken with. */
export function adviceStepsOf(found: ChildCase, { adviceRequests }: ChildCase['assessments'][number]): Steps {
  const steps = adviceRequests.flatMap(({ id }) => found.adviceSteps.get(id) ?? []);
  return [...new Map(steps.filter(isPossible).map((step) => [step.action, step])).values()];
}

/** One for each party that can be chased today. */
export function chaseActions(found: ChildCase, waits: readonly Wait[]): ActionLink[] {
  return waits
    .filter((wait) => canBeChased(wait, found.asAt))
    .map((wait) => ({ text: `Chase ${whoIs(wait, found)}`, href: paths.chase(found.child.id, wait.id) }));
}

/** The other steps that leave this stage: those without a form here yet, and those not possible now with the reasons. */
export function stepsNotHere(steps: Steps) {
  return {
    later: steps
      .filter((step) => isPossible(step) && !WITH_FORM.includes(step.action))
      .map(({ label }) => label),
    notNow: steps
      .filter((step) => !isPossible(step))
      .map(({ label, refusals }) => ({ label, reasons: refusals.map(({ message }) => message) })),
  };
}
