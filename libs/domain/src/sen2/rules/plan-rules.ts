import { civilDate, civilDateOf } from '../../civil-date';
import type { CivilDate } from '../../civil-date';
import { ageOn } from '../../school-year';
import { plansIn, requestsIn } from './places';
import { comesBefore, missing, rulesFor, when } from './rule';
import type { Sen2Rule } from './rule';

const plan = rulesFor(plansIn);
const request = rulesFor(requestsIn);

const FIRST_PLANS = civilDate('2014-09-01');
const GREATEST_AGE = 25;

const WITHOUT_BUDGET = 'speaks of a personal budget, but PB says that there is none. Correct one of them.';

/** Checks of the plan: its dates, its personal budget and its end. */
export const PLAN_RULES: readonly Sen2Rule[] = [
  plan('S2-31', 'error', ({ plan: { startDate } }, _, lacks) =>
    missing(lacks, { StartDate: startDate }, 'Give the day on which the plan was first issued.'),
  ),
  plan(
    'S2-31',
    'error',
    ({ person, request: above, assessment, plan: { startDate: start } }, { referenceDate }) => {
      const cameFromElsewhere = assessment.assessmentOutcome === 'H' || above.activePlans?.transferLa != null;
      const says = `StartDate ${start ?? ''} is`;
      const received = cameFromElsewhere ? null : above.receivedDate;
      if (start !== null && start > referenceDate)
        return when(true, 'StartDate', `${says} after the reference date, ${referenceDate}. Correct it.`);
      if (comesBefore(start, person.personBirthDate))
        return when(true, 'StartDate', `${says} before the person was born. Correct it.`);
      return when(
        comesBefore(start, received),
        'StartDate',
        `${says} before the request was received, ${received ?? ''}. Correct it.`,
      );
    },
  ),
  plan('S2-32', 'query', ({ request: above, assessment, plan: { startDate } }) => {
    const { assessmentOutcome, assessmentOutcomeDate: decided } = assessment;
    const isOurs = assessmentOutcome === 'Y' && above.activePlans?.transferLa == null;
    return when(
      isOurs && startDate !== null && decided !== null && startDate !== decided,
      'StartDate',
      `StartDate ${startDate ?? ''} is not AssessmentOutcomeDate ${decided ?? ''}. Both are the day on which the plan was issued.`,
    );
  }),
  plan('S2-33', 'query', ({ plan: { startDate } }) =>
    when(
      comesBefore(startDate, FIRST_PLANS),
      'StartDate',
      `StartDate ${startDate ?? ''} is before September 2014, when there were no EHC plans yet. Check it.`,
    ),
  ),
  plan('S2-41', 'error', ({ plan: { pb } }, _, lacks) =>
    missing(lacks, { PB: pb }, 'Give 1 (yes) or 0 (no).'),
  ),
  plan('S2-41', 'error', ({ plan: { pb, oa, dp } }, _, lacks) => [
    ...when(pb === false && oa === true, 'OA', `OA ${WITHOUT_BUDGET}`),
    ...when(pb === false && dp !== null, 'DP', `DP ${WITHOUT_BUDGET}`),
    ...when(
      pb === true && oa !== true && lacks('DP', dp),
      'DP',
      'PB says that there is a personal budget. Give DP, or 1 in OA.',
    ),
  ]),
  plan('S2-42', 'error', ({ plan: { startDate, ceaseDate } }, { referenceDate }) => [
    ...when(
      comesBefore(ceaseDate, startDate),
      'CeaseDate',
      `CeaseDate ${ceaseDate ?? ''} is before the plan began, ${startDate ?? ''}. Correct it.`,
    ),
    ...when(
      ceaseDate !== null && ceaseDate > referenceDate,
      'CeaseDate',
      `CeaseDate ${ceaseDate ?? ''} is after the reference date, ${referenceDate}. Correct it.`,
    ),
  ]),
  plan('S2-42', 'error', ({ plan: { ceaseDate, ceaseReason } }, _, lacks) => [
    ...(ceaseDate === null
      ? []
      : missing(lacks, { CeaseReason: ceaseReason }, 'Say why the plan ended, 1 to 9.')),
    ...(ceaseReason === null
      ? []
      : missing(lacks, { CeaseDate: ceaseDate }, 'Say when the plan ended, or take CeaseReason out.')),
  ]),
  plan('S2-43', 'query', ({ plan: { ceaseDate } }, { activityYear }) =>
    when(
      comesBefore(ceaseDate, civilDateOf(activityYear, 1, 1)),
      'CeaseDate',
      `CeaseDate ${ceaseDate ?? ''} is before ${activityYear}, the year that this return counts. Does it belong here?`,
    ),
  ),
  plan('S2-44', 'query', ({ person, plan: { ceaseDate, ceaseReason } }) => {
    const age = ageAtEnd(person.personBirthDate, ceaseDate);
    return when(
      ceaseReason === '1' && age !== null && age < GREATEST_AGE,
      'CeaseReason',
      `CeaseReason 1 is for the greatest age, and the person was ${age ?? ''}. Check it.`,
    );
  }),
  request('S2-45', 'error', ({ request: { assessment, activePlans } }, _, lacks) => {
    const named = assessment?.namedPlan ?? null;
    const isOpen =
      named !== null && named.startDate !== null && named.ceaseDate === null && named.ceaseReason === null;
    return when(
      isOpen && lacks('ActivePlans', activePlans),
      'ActivePlans',
      'The plan has no CeaseDate, so it is active, but no ActivePlans is here. Give it.',
    );
  }),
];

const ageAtEnd = (born: CivilDate | null, ended: CivilDate | null): number | null =>
  born === null || ended === null ? null : ageOn(born, ended);
