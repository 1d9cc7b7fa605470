import { timetable } from './timetable';

/** Where the faults of a case are. */
const faultsAt = (process: string, inputs: unknown): readonly string[] =>
  (timetable({ process, inputs }).faults ?? []).map((fault) => fault.pointer.replace('/inputs', ''));

const ORDER = { orders: ['amend_provision'], order_made: '2025-04-28' };
const TOLD = { tribunal_told: '2026-05-15', appeal_grounds: ['51(2)(e)'] };
const AGREED = { agreement: '2025-07-07', agreement_appealable: 'make_plan' };

describe('a case that makes no sense', () => {
  it.each([
    ['la_transfer', {}, ['/moved']],
    ['la_transfer', { moved: '2026-08-24' }, ['']],
    ['la_transfer', { moved: '2026-08-24', transferred: '2026-09-07' }, ['/transferred']],
    [
      'la_transfer',
      { moved: '2026-08-24', old_authority_aware: '2026-08-19', reviewed: '2026-09-07' },
      ['/reviewed'],
    ],
    ['commissioner_change', {}, ['']],
    ['reassessment', {}, ['']],
    ['reassessment', { request_received: '2026-08-24', own_decision: '2026-08-24' }, ['/own_decision']],
    ['reassessment', { own_decision: '2026-08-24', decision: 'reassess' }, ['/decision']],
    ['reassessment', { request_received: '2026-08-24', last_assessed: '2026-08-25' }, ['/last_assessed']],
    ['dispute', { issues: 'mixed', declined_mediation: '2026-08-24' }, ['/issues']],
    ['dispute', { decision_sent: '2026-08-24', plan_ended: '2026-11-24' }, ['/plan_ended']],
    ['dispute', { agreement: '2026-08-24', done: {} }, ['/done']],
    ['dispute', { ...AGREED, done: { 'AMEND-5W': '2025-07-08' } }, ['/done/AMEND-5W']],
    ['dispute', { ...AGREED, done: { 'PLAN-DRAFT-5W': '2025-07-06' } }, ['/done/PLAN-DRAFT-5W']],
    [
      'dispute',
      { ...AGREED, agreement_other_period: true, done: { 'PLAN-DRAFT-5W': '2025-07-08' } },
      ['/done/PLAN-DRAFT-5W'],
    ],
    [
      'dispute',
      { ...AGREED, authority_was_party: false, done: { 'TELL-1W': '2025-07-08' } },
      ['/done/TELL-1W'],
    ],
    ['tribunal_order', { ...ORDER, orders: [] }, ['/orders']],
    ['tribunal_order', { ...ORDER, orders: ['assess', 'maintain', 'assess'] }, ['/orders/2']],
    ['tribunal_order', { ...ORDER, done: { 'TRIB-AMEND-5W': '2025-06-02' } }, ['/done/TRIB-AMEND-5W']],
    ['tribunal_order', { ...ORDER, done: { 'AMEND-5W': '2 June' } }, ['/done/AMEND-5W']],
    ['tribunal_order', { ...ORDER, done: { 'a/b': '2025-06-02' } }, ['/done/a~1b']],
    ['unopposed_appeal', { ...TOLD, agreed_to_amend: false }, ['/agreed_to_amend']],
    ['unopposed_appeal', { ...TOLD, done: { 'CONTENT-5W': '2026-06-01' } }, ['/done/CONTENT-5W']],
    ['unopposed_appeal', { ...TOLD, appeal_grounds: ['51(2)(g)'] }, ['/appeal_grounds/0']],
    [
      'recommendation',
      { recommendation_made: '2026-05-20', about: ['health'], social_care_response_sent: '2026-05-21' },
      ['/social_care_response_sent'],
    ],
    ['direct_payment', { first_payment: '2026-05-20', reviewed: '2026-05-19' }, ['/reviewed']],
    ['young_person', { date_of_birth: '2010-09-01', attends: 'school' }, ['/attends']],
    ['higher_education', {}, ['/asked']],
    ['sen2', { plans: [{ requested: '2026-05-20', issued: '2026-05-19' }] }, ['/plans/0/issued']],
    [
      'sen2',
      { plans: [{ requested: '2026-05-20' }, {}] },
      ['/plans/0/issued', '/plans/1/requested', '/plans/1/issued'],
    ],
  ])('%s %j is refused at %j', (process, inputs, at) => {
    expect(faultsAt(process, inputs)).toEqual(at);
  });

  it('gives an empty measure for no plans', () => {
    expect(timetable({ process: 'sen2', inputs: { plans: [] } }).results).toMatchObject([
      { including_exceptions: null, excluding_exceptions: null, denominator_including: 0 },
    ]);
  });

  it('takes days at both ends of the calendar', () => {
    for (const day of ['1900-01-01', '2199-12-31']) {
      const cases = [
        { process: 'young_person', inputs: { date_of_birth: day, attends: 'further_education' } },
        {
          process: 'dispute',
          inputs: { decision_sent: day, application_received_by_authority: day, mediation_date: day },
        },
        { process: 'higher_education', inputs: { asked: day } },
        { process: 'commissioner_change', inputs: { old_commissioner_aware: day } },
      ];
      for (const each of cases) expect(timetable(each).faults).toBeUndefined();
    }
  });
});
