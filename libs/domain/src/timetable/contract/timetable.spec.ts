import fc from 'fast-check';
import { addDays, civilDate } from '../../civil-date';
import { timetable } from './timetable';

const RECEIVED = { request_received: '2025-05-06' };
const closure = { setting: 'school', closed_from: '2025-07-24', reopens: '2025-09-03' };

/** Where the faults of a case are. */
const pointers = (given: unknown): readonly string[] =>
  (timetable(given).faults ?? []).map((fault) => fault.pointer);

const assessment = (inputs: unknown) => pointers({ process: 'assessment', inputs });
const review = (inputs: unknown) => pointers({ process: 'review', inputs });

describe('a bad case', () => {
  it.each([[null], [[]], ['assessment'], [7], [undefined]])('that is not an object: %j', (given) => {
    expect(pointers(given)).toEqual(['']);
  });

  it.each([
    [{ inputs: {} }, ['/process']],
    [{ process: 'assesment', inputs: 'not looked at' }, ['/process']],
    [{ process: '__proto__', inputs: {} }, ['/process']],
    [{ process: 'assessment' }, ['/inputs']],
    [{ process: 'assessment', inputs: [] }, ['/inputs']],
    [{ process: 'assessment', inputs: RECEIVED, 'a/b~c': 1 }, ['/a~1b~0c']],
    [{ process: 'assessment', inputs: RECEIVED, id: '' }, ['/id']],
    [{ process: 'assessment', inputs: RECEIVED, id: 'x'.repeat(201) }, ['/id']],
    [{ process: 'assessment', inputs: RECEIVED, title: 4 }, ['/title']],
  ])('in its own members: %j', (given, at) => {
    expect(pointers(given)).toEqual(at);
  });

  it.each([
    [{ request_received: '2026-02-30' }, '/inputs/request_received'],
    [{ request_received: '2025-02-29' }, '/inputs/request_received'],
    [{ request_received: '1899-12-31' }, '/inputs/request_received'],
    [{ request_received: '2025-05-06T00:00' }, '/inputs/request_received'],
    [{ request_received: null }, '/inputs/request_received'],
    [{ ...RECEIVED, decision: 'Assess' }, '/inputs/decision'],
    [{ ...RECEIVED, decision: 'toString' }, '/inputs/decision'],
    [{ ...RECEIVED, draft: '2025-09-10' }, '/inputs/draft'],
    [{ ...RECEIVED, constructor: 1 }, '/inputs/constructor'],
    [{ ...RECEIVED, closures: closure }, '/inputs/closures'],
    [{ ...RECEIVED, closures: [{ ...closure, impractical: 'yes' }] }, '/inputs/closures/0/impractical'],
    [{ ...RECEIVED, advice_requests: [{ sent: '2025-06-01' }] }, '/inputs/advice_requests/0/from'],
    [{ ...RECEIVED, school_consultations_sent: ['2025-09-01', ''] }, '/inputs/school_consultations_sent/1'],
  ])('of the wrong form: %j', (inputs, at) => {
    expect(assessment(inputs)).toEqual([at]);
  });

  it('has its faults of form reported before those of sense', () => {
    expect(assessment({ ...RECEIVED, became_responsible: '2025-05-06', decision: 'maybe' })).toEqual([
      '/inputs/decision',
    ]);
  });

  it.each([
    [{}, '/inputs'],
    [{ ...RECEIVED, became_responsible: '2025-05-06' }, '/inputs/became_responsible'],
    [{ ...RECEIVED, draft_method: 'email' }, '/inputs/draft_method'],
    [{ ...RECEIVED, refusal_notified: '2025-08-01' }, '/inputs/refusal_notified'],
    [{ ...RECEIVED, decision_notified: '2025-05-05' }, '/inputs/decision_notified'],
    [{ ...RECEIVED, draft_sent: '2025-09-10', final_sent: '2025-09-09' }, '/inputs/final_sent'],
    [
      { ...RECEIVED, school_consultations_sent: ['2025-09-01', '2025-01-01'] },
      '/inputs/school_consultations_sent/1',
    ],
    [{ ...RECEIVED, closures: [{ ...closure, reopens: '2025-07-24' }] }, '/inputs/closures/0/reopens'],
    [
      { ...RECEIVED, absences: [{ who: 'child', from: '2025-07-02', to: '2025-07-01' }] },
      '/inputs/absences/0/to',
    ],
    [
      { ...RECEIVED, advice_requests: [{ from: 'other', sent: '2025-06-02', received: '2025-06-01' }] },
      '/inputs/advice_requests/0/received',
    ],
  ])('that makes no sense as an assessment: %j', (inputs, at) => {
    expect(assessment(inputs)).toEqual([at]);
  });

  it.each([
    [{ decision: 'maintain' }, '/inputs'],
    [{ plan_first_made: '2025-01-01', reassessed_plan_sent: '2025-02-01' }, '/inputs/reassessed_plan_sent'],
    [{ term_starts: '2025-09-01', under_five: false }, '/inputs/under_five'],
    [{ term_starts: '2025-09-01', report_sent: '2025-09-01' }, '/inputs/report_sent'],
    [{ meeting: '2025-09-01', decision: 'cease', final_sent: '2025-09-09' }, '/inputs/final_sent'],
    [{ meeting: '2025-09-01', amendment_notice_sent: '2025-09-09' }, '/inputs/amendment_notice_sent'],
    [{ meeting: '2025-09-01', decision_notified: '2025-08-31' }, '/inputs/decision_notified'],
    [{ meeting: '2025-09-01', absences: [] }, '/inputs/absences'],
  ])('that makes no sense as a review: %j', (inputs, at) => {
    expect(review(inputs)).toEqual([at]);
  });
});

const PROCESSES = [
  'assessment',
  'review',
  'phase_transfer',
  'la_transfer',
  'reassessment',
  'dispute',
  'tribunal_order',
  'unopposed_appeal',
  'recommendation',
  'direct_payment',
  'young_person',
  'commissioner_change',
  'higher_education',
  'sen2',
];

/** Every field name that a refusal of `nonsense` says is known. */
const fieldsOf = (process: string): readonly string[] => {
  const message = (timetable({ process, inputs: { nonsense: 1 } }).faults ?? []).at(-1)?.message ?? '';
  return message.replace(/^.*Known: /, '').split(/, | or /);
};

const anyFieldValue = fc.oneof(
  fc.integer({ min: 0, max: 300 * 366 }).map((days) => addDays(civilDate('1900-01-01'), days % 109_500)),
  fc.integer({ min: 0, max: 400 }).map((days) => addDays(civilDate('2026-01-01'), days)),
  fc.boolean(),
  fc.constantFrom('amend', 'cease', 'reassess', 'health_only', 'make_plan', 'email', 'refuse_to_issue'),
  fc.constantFrom(['assess', 'maintain_and_amend'], ['51(2)(a)', '51(2)(f)'], ['health'], [], ['2026-01-01']),
  fc.constant([{ who: 'child', from: '2026-01-01', to: '2026-06-01' }]),
);

describe('anything at all', () => {
  it('is answered or refused, the same way each time, and left as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...PROCESSES), (inputs, process) => {
        const given = { process, inputs };
        const copy = structuredClone(given);
        expect(timetable(given)).toEqual(timetable(copy));
        expect(given).toEqual(copy);
      }),
    );
    fc.assert(fc.property(fc.anything(), (given) => 'faults' in timetable(given)));
  });

  it.each(PROCESSES)(
    'that has the fields of %s gives rows in order, or faults inside the inputs',
    (process) => {
      const fields = fc.dictionary(fc.constantFrom(...fieldsOf(process)), anyFieldValue, {
        minKeys: 1,
        maxKeys: 6,
      });
      fc.assert(
        fc.property(fields, (inputs) => {
          const { results = [], faults = [] } = timetable({ process, inputs });
          expect(faults.filter((fault) => !fault.pointer.startsWith('/inputs'))).toEqual([]);
          const dues = results.flatMap((row) => ('due' in row ? [row.due] : []));
          expect(dues).toEqual([...dues].sort());
        }),
      );
    },
  );

  it('takes days at both ends of the calendar', () => {
    for (const day of ['1900-01-01', '2199-12-31']) {
      const posted = { request_received: day, draft_sent: day, draft_method: 'second_class_post' };
      expect(timetable({ process: 'assessment', inputs: posted }).faults).toBeUndefined();
      const move = { transfer: 'post16>post16', transfer_date: day };
      expect(timetable({ process: 'phase_transfer', inputs: move }).faults).toBeUndefined();
    }
  });
});
