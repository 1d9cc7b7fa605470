import { assessmentsIn, requestsIn } from './places';
import { comesBefore, missing, rulesFor, when } from './rule';
import type { Sen2Rule } from './rule';

const assessment = rulesFor(assessmentsIn);
const request = rulesFor(requestsIn);

const saysNoPlan = (outcome: string | null): boolean => outcome !== null && ['A', 'W', 'N'].includes(outcome);
const contradicts = (outcome: string | null): string =>
  `AssessmentOutcome ${outcome ?? ''} says that there is no plan, but here is one. We kept it: correct one of them.`;

/** Checks of the assessment and of the decision whether to issue a plan. */
export const ASSESSMENT_RULES: readonly Sen2Rule[] = [
  assessment('S2-24', 'error', ({ assessment: { assessmentOutcome } }, _, lacks) =>
    missing(lacks, { AssessmentOutcome: assessmentOutcome }, 'Give Y, N, A, W or H.'),
  ),
  assessment('S2-26', 'error', ({ assessment: { assessmentOutcome, assessmentOutcomeDate } }, _, lacks) =>
    assessmentOutcome === 'Y' || assessmentOutcome === 'N'
      ? missing(
          lacks,
          { AssessmentOutcomeDate: assessmentOutcomeDate },
          'Give the day on which the plan was issued, or the family told that there will be none.',
        )
      : [],
  ),
  assessment(
    'S2-27',
    'error',
    ({ request: above, assessment: { assessmentOutcomeDate: decided } }, { referenceDate }) => {
      const start = above.requestOutcomeDate ?? above.receivedDate;
      return [
        ...when(
          comesBefore(decided, start),
          'AssessmentOutcomeDate',
          `AssessmentOutcomeDate ${decided ?? ''} is before the request was dealt with, ${start ?? ''}. Correct it.`,
        ),
        ...when(
          decided !== null && decided > referenceDate,
          'AssessmentOutcomeDate',
          `AssessmentOutcomeDate ${decided ?? ''} is after the reference date, ${referenceDate}. Correct it.`,
        ),
      ];
    },
  ),
  assessment('S2-28', 'error', ({ assessment: { assessmentOutcome: outcome, namedPlan } }) =>
    when(saysNoPlan(outcome) && namedPlan !== null, 'NamedPlan', contradicts(outcome), { keep: true }),
  ),
  request('S2-28', 'error', ({ request: { assessment: above, activePlans } }) => {
    const outcome = above?.assessmentOutcome ?? null;
    return when(saysNoPlan(outcome) && activePlans !== null, 'ActivePlans', contradicts(outcome), {
      keep: true,
    });
  }),
  assessment('S2-29', 'error', ({ assessment: { assessmentOutcome, namedPlan } }, _, lacks) =>
    when(
      (assessmentOutcome === 'Y' || assessmentOutcome === 'H') && lacks('NamedPlan', namedPlan),
      'NamedPlan',
      `AssessmentOutcome ${assessmentOutcome ?? ''} says that there is a plan, but no NamedPlan is here. Give it.`,
    ),
  ),
  assessment('S2-30', 'error', ({ assessment: given }, _, lacks) => {
    const flags = {
      AssessmentMediation: given.assessmentMediation,
      AssessmentTribunal: given.assessmentTribunal,
      OtherMediation: given.otherMediation,
      OtherTribunal: given.otherTribunal,
    };
    if (given.assessmentOutcome === 'Y')
      return missing(lacks, { ...flags, Week20: given.week20 }, 'Give 1 (yes) or 0 (no).');
    return given.assessmentOutcome === 'N' ? missing(lacks, flags, 'Give 1 (yes) or 0 (no).') : [];
  }),
];
