import { yearOf } from '../../civil-date';
import { requestsIn } from './places';
import { comesBefore, missing, rulesFor, when } from './rule';
import type { Sen2Rule } from './rule';

const request = rulesFor(requestsIn);

const isDecided = (outcome: string | null): boolean => outcome === 'Y' || outcome === 'N';

/** Checks of the request and of the decision whether to assess. */
export const REQUEST_RULES: readonly Sen2Rule[] = [
  request('S2-15', 'error', ({ request: { requestOutcome } }, _, lacks) =>
    missing(
      lacks,
      { RequestOutcome: requestOutcome },
      'Give Y, N, A, W or H: without it the request cannot come in.',
    ),
  ),
  request('S2-16', 'error', ({ request: { requestOutcome, receivedDate, rya } }, _, lacks) => {
    if (requestOutcome === 'H') return [];
    const fields = { ReceivedDate: receivedDate, RYA: rya };
    return missing(
      lacks,
      fields,
      'Give it, or say H in RequestOutcome if it was decided before this collection.',
    );
  }),
  request('S2-17', 'error', ({ request: { requestOutcome, requestSource } }, { year }, lacks) =>
    year < 2026 || requestOutcome === 'H'
      ? []
      : missing(
          lacks,
          { RequestSource: requestSource },
          'Say who asked, 1 to 5: it must be given from 2026 on.',
        ),
  ),
  request('S2-18', 'error', ({ request: { requestOutcome, requestOutcomeDate } }, _, lacks) => [
    ...(isDecided(requestOutcome)
      ? missing(
          lacks,
          { RequestOutcomeDate: requestOutcomeDate },
          'Give the day on which the family was told.',
        )
      : []),
    ...when(
      requestOutcome === 'A' && requestOutcomeDate !== null,
      'RequestOutcomeDate',
      'RequestOutcome A says that the decision is awaited, so there is no RequestOutcomeDate yet. Correct one of them.',
    ),
  ]),
  request('S2-19', 'error', ({ request: { receivedDate: received }, person }, { referenceDate }) => [
    ...when(
      received !== null && received > referenceDate,
      'ReceivedDate',
      `ReceivedDate ${received ?? ''} is after the reference date, ${referenceDate}. Correct it.`,
    ),
    ...when(
      comesBefore(received, person.personBirthDate),
      'ReceivedDate',
      `ReceivedDate ${received ?? ''} is before the person was born. Correct it.`,
    ),
  ]),
  request(
    'S2-19',
    'error',
    ({ request: { receivedDate: received, requestOutcomeDate: decided } }, checking) => [
      ...when(
        comesBefore(decided, received),
        'RequestOutcomeDate',
        `RequestOutcomeDate ${decided ?? ''} is before the request was received, ${received ?? ''}. Correct it.`,
      ),
      ...when(
        decided !== null && decided > checking.referenceDate,
        'RequestOutcomeDate',
        `RequestOutcomeDate ${decided ?? ''} is after the reference date, ${checking.referenceDate}. Correct it.`,
      ),
    ],
  ),
  request('S2-20', 'error', ({ request: { requestOutcome, assessment, activePlans } }) => {
    if (requestOutcome === null || !['N', 'A', 'W'].includes(requestOutcome)) return [];
    const says = `RequestOutcome ${requestOutcome} says that there was no assessment, but here is`;
    const keep = assessment?.namedPlan != null;
    return [
      ...when(
        assessment !== null,
        'Assessment',
        `${says} one. Correct the outcome, or take the assessment out.`,
        { keep },
      ),
      ...when(
        activePlans !== null,
        'ActivePlans',
        `${says} a plan. Correct the outcome, or take the plan out.`,
        { keep },
      ),
    ];
  }),
  request('S2-21', 'query', ({ request: { requestOutcome, requestOutcomeDate: decided } }, checking) =>
    when(
      isDecided(requestOutcome) && decided !== null && yearOf(decided) !== checking.activityYear,
      'RequestOutcomeDate',
      `RequestOutcomeDate ${decided ?? ''} is outside ${checking.activityYear}, the year that this return counts. Should RequestOutcome be H?`,
    ),
  ),
  request('S2-22', 'error', ({ request: { requestOutcome, requestMediation, requestTribunal } }, _, lacks) =>
    isDecided(requestOutcome)
      ? missing(
          lacks,
          { RequestMediation: requestMediation, RequestTribunal: requestTribunal },
          'Give 1 (yes) or 0 (no).',
        )
      : [],
  ),
  request('S2-23', 'error', ({ request: { exported, assessment, activePlans } }, { lea }) => {
    if (exported === null) return [];
    const hasPlan = assessment?.namedPlan != null || activePlans !== null;
    const own = 'Exported names your own authority. Give the one that the person moved to.';
    const planned =
      'Exported says that the person moved before the assessment ended, but a plan was made. Take Exported out.';
    const assessed =
      'Exported says that the person moved during the assessment: give nothing more for this request.';
    if (exported === lea) return when(true, 'Exported', own);
    return hasPlan ? when(true, 'Exported', planned) : when(assessment !== null, 'Assessment', assessed);
  }),
  request('S2-25', 'error', ({ request: { requestOutcome, assessment, exported } }, _, lacks) =>
    when(
      requestOutcome === 'Y' && lacks('Assessment', assessment) && lacks('Exported', exported),
      'Assessment',
      'RequestOutcome Y says that there is an assessment, but none is here. Give it.',
    ),
  ),
];
