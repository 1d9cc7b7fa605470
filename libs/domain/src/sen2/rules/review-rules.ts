import { addDays, addMonths, civilDateOf, yearOf } from '../../civil-date';
import type { CivilDate } from '../../civil-date';
import { activePlansIn } from './places';
import { comesBefore, missing, rulesFor, when } from './rule';
import type { Found, Sen2Rule } from './rule';

const active = rulesFor(activePlansIn);

/** The first collection that asks for the meeting and the outcome of the latest review. */
const FIRST_YEAR_OF_REVIEWS = 2024;
const DAYS_TO_DECIDE = 28;

/** A review's day cannot be after the reference date, nor before the plan, unless the plan came from elsewhere. */
function outsideThePlan(
  field: string,
  day: CivilDate | null,
  start: CivilDate | null,
  end: CivilDate,
  moved: boolean,
): Found[] {
  if (day === null) return [];
  if (day > end) return when(true, field, `${field} ${day} is after the reference date, ${end}. Correct it.`);
  const message = `${field} ${day} is before the plan began, ${start ?? ''}. Correct it.`;
  return when(comesBefore(day, start), field, message, { severity: moved ? 'query' : 'error' });
}

/** Checks of the latest annual review and of the phase transfer. */
export const REVIEW_RULES: readonly Sen2Rule[] = [
  active(
    'S2-52',
    'error',
    ({ plan, active: { reviewMeeting, lastReview, transferLa } }, { referenceDate: end }) => {
      const start = plan?.startDate ?? null;
      const moved = transferLa !== null;
      return [
        ...outsideThePlan('ReviewMeeting', reviewMeeting, start, end, moved),
        ...outsideThePlan('LastReview', lastReview, start, end, moved),
      ];
    },
  ),
  active('S2-52', 'error', ({ active: { reviewMeeting, lastReview } }) =>
    when(
      comesBefore(lastReview, reviewMeeting),
      'LastReview',
      `LastReview ${lastReview ?? ''}, the decision, is before the meeting, ${reviewMeeting ?? ''}. Correct it.`,
    ),
  ),
  active('S2-53', 'error', ({ active: { reviewOutcome, lastReview } }, { year }, lacks) => {
    if (year < FIRST_YEAR_OF_REVIEWS) return [];
    return [
      ...(lastReview === null
        ? []
        : missing(lacks, { ReviewOutcome: reviewOutcome }, 'Say what was decided: M, A or C.')),
      ...(reviewOutcome === null
        ? []
        : missing(lacks, { LastReview: lastReview }, 'Give the day of the decision.')),
    ];
  }),
  active(
    'S2-54',
    'query',
    ({ plan, active: { reviewMeeting, lastReview } }, { year, activityYear }, lacks) => {
      const field = year < FIRST_YEAR_OF_REVIEWS ? 'LastReview' : 'ReviewMeeting';
      const day = field === 'LastReview' ? lastReview : reviewMeeting;
      if (plan?.startDate == null || plan.ceaseDate !== null || (day === null && !lacks(field, day)))
        return [];
      const wasDue = addMonths(plan.startDate, 12) <= civilDateOf(activityYear, 12, 31);
      const message = `The plan is more than a year old, but no review was held in ${activityYear}. Check ${field}.`;
      return when(wasDue && (day === null || yearOf(day) < activityYear), field, message);
    },
  ),
  active('S2-55', 'query', ({ active: { reviewMeeting, lastReview } }) =>
    when(
      reviewMeeting !== null && lastReview !== null && lastReview > addDays(reviewMeeting, DAYS_TO_DECIDE),
      'LastReview',
      `LastReview ${lastReview ?? ''}, the decision, came more than 4 weeks after the meeting, ${reviewMeeting ?? ''}. Check both days.`,
    ),
  ),
  active('S2-56', 'query', ({ active: { reviewMeeting, reviewOutcome, reviewDraft } }) => [
    ...when(
      reviewDraft !== null && reviewOutcome !== null && reviewOutcome !== 'A',
      'ReviewDraft',
      `ReviewDraft is for a plan to be amended, but ReviewOutcome is ${reviewOutcome ?? ''}. Check both.`,
    ),
    ...when(
      comesBefore(reviewDraft, reviewMeeting),
      'ReviewDraft',
      `ReviewDraft ${reviewDraft ?? ''} is before the meeting, ${reviewMeeting ?? ''}. Check both days.`,
    ),
  ]),
  active(
    'S2-57',
    'error',
    ({ active: { phaseTransferDueDate: due, phaseTransferFinalDate: final } }, _, lacks) => [
      ...(final === null
        ? []
        : missing(lacks, { PhaseTransferDueDate: due }, 'Give it beside PhaseTransferFinalDate.')),
      ...when(
        due !== null && final !== null && final > due,
        'PhaseTransferFinalDate',
        `PhaseTransferFinalDate ${final ?? ''} is after PhaseTransferDueDate ${due ?? ''}. It may be right: check it.`,
        { severity: 'query' },
      ),
    ],
  ),
];
