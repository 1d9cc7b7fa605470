import { answerDocument } from './document';

const A = '2026-03-02';
const BEFORE = '2026-03-01';
const ASKED = { request_received: A };
const ITEM = { from: 'other', sent: A };
const MED = { mediation_requested_of_authority: A };
const ORDER = { orders: ['make_plan'], order_made: A };
const MOVED = { moved: A, transferred: A, plan_first_made: '2025-01-01' };

/** Where a batch's second case is at fault, from its inputs; the first, a good one, must be answered all the same. */
function faultIn(process: string, inputs: object): string {
  const good = { process: 'higher_education', inputs: { asked: A } };
  const { answer, refused } = answerDocument({ cases: [good, { process, inputs }] });
  expect(answer).toMatchObject({ cases: [{ id: 'case-1' }] });
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({
    id: 'case-2',
    index: 1,
    message: expect.stringMatching(/\w{3}/) as string,
  });
  return refused[0]?.pointer.replace('/cases/1/inputs', '') ?? '';
}

/** Every comparison of days that cannot both be right: process, inputs, where. */
const NOT_BEFORE: readonly (readonly [string, object, string])[] = [
  ...['assessment', 'tribunal_order', 'dispute', 'reassessment', 'unopposed_appeal'].flatMap((process) => {
    const base = {
      assessment: ASKED,
      reassessment: { own_decision: A },
      dispute: { decision_sent: A },
      tribunal_order: ORDER,
      unopposed_appeal: { tribunal_told: A, appeal_grounds: ['51(2)(a)'] },
    }[process];
    const closure = { setting: 'school', closed_from: A };
    const ill = { who: 'child', from: A, to: BEFORE };
    return [
      [process, { ...base, closures: [{ ...closure, reopens: A }] }, '/closures/0/reopens'],
      [process, { ...base, closures: [{ ...closure, reopens: BEFORE }] }, '/closures/0/reopens'],
      [process, { ...base, absences: [ill] }, '/absences/0/to'],
      [
        process,
        { ...base, exceptional_personal_circumstances: [ill] },
        '/exceptional_personal_circumstances/0/to',
      ],
      [process, { ...base, advice_requests: [{ ...ITEM, received: BEFORE }] }, '/advice_requests/0/received'],
      [process, { ...base, advice_requests: [{ ...ITEM, replied: BEFORE }] }, '/advice_requests/0/replied'],
      [
        process,
        { ...base, advice_requests: [{ ...ITEM, received: '2026-03-05', replied: '2026-03-04' }] },
        '/advice_requests/0/replied',
      ],
    ] as const;
  }),
  ...['decision_notified', 'draft_sent', 'final_sent'].flatMap(
    (name): (readonly [string, object, string])[] => [
      ['assessment', { ...ASKED, [name]: BEFORE }, `/${name}`],
      ['assessment', { became_responsible: A, [name]: BEFORE }, `/${name}`],
    ],
  ),
  ['assessment', { ...ASKED, school_consultations_sent: [A, BEFORE] }, '/school_consultations_sent/1'],
  ['assessment', { ...ASKED, decision: 'refuse_to_issue', refusal_notified: BEFORE }, '/refusal_notified'],
  [
    'assessment',
    {
      ...ASKED,
      decision: 'refuse_to_issue',
      decision_notified: '2026-04-02',
      refusal_notified: '2026-04-01',
    },
    '/refusal_notified',
  ],
  ['assessment', { ...ASKED, draft_sent: '2026-04-02', final_sent: '2026-04-01' }, '/final_sent'],
  ...['plan_first_made', 'last_review_completed', 'reassessed_plan_sent'].flatMap(
    (start): (readonly [string, object, string])[] => [
      ['review', { [start]: A, meeting: BEFORE }, '/meeting'],
      ['review', { [start]: A, decision_notified: BEFORE }, '/decision_notified'],
    ],
  ),
  ['review', { meeting: A, decision_notified: BEFORE }, '/decision_notified'],
  ['review', { meeting: A, report_sent: BEFORE }, '/report_sent'],
  ['review', { meeting: A, decision: 'amend', amendment_notice_sent: BEFORE }, '/amendment_notice_sent'],
  ['review', { meeting: A, decision: 'amend', final_sent: BEFORE }, '/final_sent'],
  ['review', { decision: 'amend', amendment_notice_sent: A, final_sent: BEFORE }, '/final_sent'],
  ['la_transfer', { ...MOVED, parent_informed: BEFORE }, '/parent_informed'],
  ['la_transfer', { ...MOVED, reviewed: BEFORE }, '/reviewed'],
  ['la_transfer', { ...MOVED, last_review_completed: '2024-12-31' }, '/last_review_completed'],
  ['reassessment', { ...ASKED, decision_notified: BEFORE }, '/decision_notified'],
  ['reassessment', { ...ASKED, final_sent: BEFORE }, '/final_sent'],
  ['reassessment', { own_decision: A, final_sent: BEFORE }, '/final_sent'],
  ['reassessment', { ...ASKED, decision_notified: '2026-03-09', final_sent: '2026-03-08' }, '/final_sent'],
  ['reassessment', { ...ASKED, last_assessed: '2026-03-03' }, '/last_assessed'],
  ...['certificate_issued', 'appeal_received', 'declined_mediation'].map(
    (name) => ['dispute', { decision_sent: A, [name]: BEFORE }, `/${name}`] as const,
  ),
  ['dispute', { decision_sent: A, decision: 'cease', plan_ended: BEFORE }, '/plan_ended'],
  ...[
    'commissioner_notified',
    'mediation_date',
    'authority_said_cannot_arrange',
    'mediation_concluded',
    'agreement',
  ].map((name) => ['dispute', { ...MED, [name]: BEFORE }, `/${name}`] as const),
  [
    'dispute',
    { agreement: A, agreement_appealable: 'maintain', done: { MAINTAIN: BEFORE } },
    '/done/MAINTAIN',
  ],
  ['tribunal_order', { ...ORDER, done: { 'PLAN-DRAFT-5W': BEFORE } }, '/done/PLAN-DRAFT-5W'],
  [
    'unopposed_appeal',
    { tribunal_told: A, appeal_grounds: ['51(2)(f)'], done: { 'UNOPP-MAINTAIN': BEFORE } },
    '/done/UNOPP-MAINTAIN',
  ],
  ...(['health', 'social_care'] as const).map((about) => {
    const name = about === 'health' ? 'health_response_received' : 'social_care_response_sent';
    return [
      'recommendation',
      { recommendation_made: A, about: [about], [name]: BEFORE },
      `/${name}`,
    ] as const;
  }),
  ['direct_payment', { first_payment: A, reviewed: BEFORE }, '/reviewed'],
  [
    'sen2',
    {
      plans: [
        { requested: A, issued: A },
        { requested: A, issued: BEFORE },
      ],
    },
    '/plans/1/issued',
  ],
];

/** Every field that needs another, without it; and every group of which one, or no more than one, is needed. */
const NEEDS: readonly (readonly [string, object, string])[] = [
  ['assessment', {}, ''],
  ['assessment', { became_responsible: A, request_received: A }, '/became_responsible'],
  ['assessment', { ...ASKED, draft_method: 'email' }, '/draft_method'],
  ...[undefined, 'assess', 'refuse_to_assess'].map(
    (decision) => ['assessment', { ...ASKED, decision, refusal_notified: A }, '/refusal_notified'] as const,
  ),
  ['review', { decision_notified: A }, ''],
  ['review', { last_review_completed: A, plan_first_made: A }, '/last_review_completed'],
  ['review', { reassessed_plan_sent: A, last_review_completed: A }, '/reassessed_plan_sent'],
  ['review', { meeting: A, under_five: false }, '/under_five'],
  ...['invitations_given', 'papers_circulated', 'report_sent'].map(
    (name) => ['review', { term_starts: A, [name]: A }, `/${name}`] as const,
  ),
  ...[undefined, 'maintain', 'cease'].flatMap((decision): (readonly [string, object, string])[] => [
    ['review', { meeting: A, decision, amendment_notice_sent: A }, '/amendment_notice_sent'],
    ['review', { meeting: A, decision, final_sent: A }, '/final_sent'],
  ]),
  ['review', { meeting: A, decision: 'amend', notice_method: 'email' }, '/notice_method'],
  ['la_transfer', { moved: A }, ''],
  ['la_transfer', { moved: A, transferred: A }, '/transferred'],
  ...['parent_informed', 'reviewed'].map(
    (name) => ['la_transfer', { moved: A, old_authority_aware: A, [name]: A }, `/${name}`] as const,
  ),
  ['reassessment', {}, ''],
  ['reassessment', { own_decision: A, request_received: A }, '/own_decision'],
  ...[{ last_assessed: A }, { decision: 'refuse' }, { decision_notified: A }].map(
    (field) => ['reassessment', { own_decision: A, ...field }, `/${Object.keys(field).join()}`] as const,
  ),
  ['dispute', {}, ''],
  ...[{ decision: 'cease' }, { school_only: false }, { certificate_issued: A }, { appeal_received: A }].map(
    (field) => ['dispute', { mediation_date: A, ...field }, `/${Object.keys(field).join()}`] as const,
  ),
  ['dispute', { decision_sent: A, plan_ended: A }, '/plan_ended'],
  ...[{ issues: 'mixed' }, { commissioner_notified: A }].map(
    (field) => ['dispute', { mediation_date: A, ...field }, `/${Object.keys(field).join()}`] as const,
  ),
  ...[
    { agreement_appealable: 'assess' },
    { agreement_other_period: false },
    { authority_was_party: true },
  ].map((field) => ['dispute', { mediation_date: A, ...field }, `/${Object.keys(field).join()}`] as const),
  ['dispute', { agreement: A, done: {} }, '/done'],
  [
    'unopposed_appeal',
    { tribunal_told: A, appeal_grounds: ['51(2)(e)'], agreed_to_amend: true },
    '/agreed_to_amend',
  ],
  [
    'unopposed_appeal',
    { tribunal_told: A, appeal_grounds: ['51(2)(e)'], done: { 'CONTENT-5W': A } },
    '/done/CONTENT-5W',
  ],
  ['tribunal_order', { ...ORDER, done: { 'TRIB-PLAN-DRAFT-5W': A } }, '/done/TRIB-PLAN-DRAFT-5W'],
  ['tribunal_order', { ...ORDER, orders: [] }, '/orders'],
  ['tribunal_order', { ...ORDER, orders: ['maintain', 'maintain'] }, '/orders/1'],
  ['recommendation', { recommendation_made: A, about: [] }, '/about'],
  [
    'recommendation',
    { recommendation_made: A, about: ['health'], social_care_response_sent: A },
    '/social_care_response_sent',
  ],
  [
    'recommendation',
    { recommendation_made: A, about: ['social_care'], health_response_received: A },
    '/health_response_received',
  ],
  ['commissioner_change', {}, ''],
];

/** Every required field, left out. */
const REQUIRED: readonly (readonly [string, object, string])[] = [
  ['assessment', { ...ASKED, advice_requests: [{ sent: A }] }, '/advice_requests/0/from'],
  ['assessment', { ...ASKED, advice_requests: [{ from: 'other' }] }, '/advice_requests/0/sent'],
  ['assessment', { ...ASKED, closures: [{ closed_from: A, reopens: '2026-06-01' }] }, '/closures/0/setting'],
  ['assessment', { ...ASKED, absences: [{ from: A, to: A }] }, '/absences/0/who'],
  ['assessment', { ...ASKED, absences: [{ who: 'child', to: A }] }, '/absences/0/from'],
  ['phase_transfer', { transfer_date: A }, '/transfer'],
  ['phase_transfer', { transfer: 'within_school' }, '/transfer_date'],
  ['la_transfer', { old_authority_aware: A }, '/moved'],
  ['tribunal_order', { order_made: A }, '/orders'],
  ['tribunal_order', { orders: ['maintain'] }, '/order_made'],
  ['unopposed_appeal', { tribunal_told: A }, '/appeal_grounds'],
  ['unopposed_appeal', { appeal_grounds: ['51(2)(a)'] }, '/tribunal_told'],
  ['recommendation', { about: ['health'] }, '/recommendation_made'],
  ['recommendation', { recommendation_made: A }, '/about'],
  ['direct_payment', {}, '/first_payment'],
  ['young_person', {}, '/date_of_birth'],
  ['higher_education', {}, '/asked'],
  ['sen2', {}, '/plans'],
  ['sen2', { plans: [{ issued: A }] }, '/plans/0/requested'],
];

describe('a fault of the contract points at its place', () => {
  it.each(NOT_BEFORE)('days that cannot both be right: %s %j at %s', (process, inputs, at) => {
    expect(faultIn(process, inputs)).toBe(at);
  });

  it.each(NEEDS)('without what it needs: %s %j at %s', (process, inputs, at) => {
    expect(faultIn(process, inputs)).toBe(at);
  });

  it.each(REQUIRED)('without what is required: %s %j at %s', (process, inputs, at) => {
    expect(faultIn(process, inputs)).toBe(at);
  });

  it('takes days on the same day as in order, but for the end of a closure', () => {
    const same = [
      [
        'assessment',
        { ...ASKED, decision_notified: A, draft_sent: A, final_sent: A, school_consultations_sent: [A] },
      ],
      [
        'review',
        {
          plan_first_made: A,
          meeting: A,
          decision: 'amend',
          decision_notified: A,
          report_sent: A,
          amendment_notice_sent: A,
          final_sent: A,
        },
      ],
      ['reassessment', { ...ASKED, last_assessed: A, decision_notified: A, final_sent: A }],
      [
        'dispute',
        {
          decision_sent: A,
          decision: 'cease',
          certificate_issued: A,
          appeal_received: A,
          plan_ended: A,
          declined_mediation: A,
        },
      ],
      ['direct_payment', { first_payment: A, reviewed: A }],
    ] as const;
    for (const [process, inputs] of same) expect(answerDocument({ process, inputs }).refused).toEqual([]);
  });
});
