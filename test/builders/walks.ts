import {
  addAdviceRequest,
  addDays,
  ADVICE_TYPES,
  adviceRequestMachine,
  annualReviewMachine,
  assessmentMachine,
  openAssessment,
  openReview,
  takeAdviceStep,
  takeAssessmentStep,
  takeReviewStep,
  type AdviceRequestAction,
  type AnnualReview,
  type AnnualReviewAction,
  type AnnualReviewFile,
  type Assessment,
  type AssessmentAction,
  type AssessmentFile,
  type Result,
  type Stepped,
} from '@ehc/domain';
import fc from 'fast-check';
import { anAdviceRequest, stepOn } from './matters';

/** One random move: which of the possible actions, and how many days after the last. */
interface Move {
  readonly choice: number;
  readonly days: number;
  readonly target: number;
}

/** Up to thirty random moves, from the same day to four months apart. */
export const moves = (): fc.Arbitrary<Move[]> =>
  fc.array(fc.record({ choice: fc.nat(), days: fc.integer({ min: 0, max: 120 }), target: fc.nat() }), {
    maxLength: 30,
  });

const INPUT = { reason: 'A reason', amendments: ['A change'], method: 'firstClassPost' } as const;
const ASSESSMENT_ACTIONS = Object.keys(assessmentMachine.actions) as AssessmentAction[];
const REVIEW_ACTIONS = Object.keys(annualReviewMachine.actions) as AnnualReviewAction[];
const ADVICE_ACTIONS = Object.keys(adviceRequestMachine.actions) as AdviceRequestAction[];

/** Every file that a lawful random walk of an assessment passes through, the first included. */
export function assessmentWalk(assessment: Assessment, path: readonly Move[]): AssessmentFile[] {
  let on = assessment.receivedOn;
  const files = [openAssessment(assessment, [], 'logRequest', stepOn(on)).file];
  for (const move of path) {
    on = addDays(on, move.days);
    const file = files[files.length - 1] as AssessmentFile;
    const next = oneOf(assessmentCandidates(file, on, move), move.choice);
    if (next) files.push(next);
  }
  return files;
}

function assessmentCandidates(
  file: AssessmentFile,
  on: Assessment['receivedOn'],
  { target }: Move,
): AssessmentFile[] {
  const step = stepOn(on, { by: { staffId: null, role: 'manager' } });
  const results: Result<Stepped<AssessmentFile>>[] = ASSESSMENT_ACTIONS.map((action) =>
    takeAssessmentStep(file, action, step, { method: 'firstClassPost' }),
  );
  const request = file.adviceRequests[target % Math.max(1, file.adviceRequests.length)];
  if (request)
    results.push(...ADVICE_ACTIONS.map((action) => takeAdviceStep(file, request.id, action, step, INPUT)));
  const files = results.flatMap((result) => (result.ok ? [result.value.file] : []));
  if (file.assessment.state !== 'assessing') return files;
  const adviceType = ADVICE_TYPES[target % ADVICE_TYPES.length] ?? 'other';
  return [
    ...files,
    addAdviceRequest(file, anAdviceRequest(file.assessment, adviceType, null, on), step).file,
  ];
}

/** Every file that a lawful random walk of a review passes through, the first included. */
export function reviewWalk(review: AnnualReview, path: readonly Move[]): AnnualReviewFile[] {
  let on = review.yearFromOn;
  const files = [openReview(review, 'schedule', stepOn(on)).file];
  for (const { choice, days } of path) {
    on = addDays(on, days);
    const file = files[files.length - 1] as AnnualReviewFile;
    const step = stepOn(on);
    const results = REVIEW_ACTIONS.map((action) => takeReviewStep(file, action, step, INPUT));
    const next = oneOf(
      results.flatMap((result) => (result.ok ? [result.value.file] : [])),
      choice,
    );
    if (next) files.push(next);
  }
  return files;
}

const oneOf = <T>(items: readonly T[], choice: number): T | undefined =>
  items[choice % Math.max(1, items.length)];
