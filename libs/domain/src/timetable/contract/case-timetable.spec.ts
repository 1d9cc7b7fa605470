import { derivationOf } from '../derivation';
import { caseTimetable, timetable } from './timetable';

const told = (process: string, inputs: unknown) =>
  (caseTimetable({ process, inputs }).faults ?? []).map(({ pointer, reason, others }) => [
    pointer.replace('/inputs', ''),
    reason,
    others,
  ]);

describe('the timetable of a case, before it is printed', () => {
  it('gives the limits that are printed, in the same order', () => {
    const given = { process: 'assessment', inputs: { request_received: '2026-02-03', decision: 'assess' } };
    const limits = caseTimetable(given).timetable?.limits ?? [];
    expect(limits.map(({ row }) => [row.rule, row.dueBy])).toEqual(
      timetable(given).results?.map((row) => [row.rule, 'due' in row ? row.due : null]),
    );
    expect(limits.map(({ row }) => row.triggerOn)).toEqual(['2026-02-03', '2026-02-03', '2026-02-03']);
  });

  it('says where no request started the clock, and only of the limits that count from it', () => {
    const inputs = { became_responsible: '2026-05-11', draft_sent: '2026-08-03' };
    const limits = caseTimetable({ process: 'assessment', inputs }).timetable?.limits ?? [];
    const firsts = limits.map(({ row, rules, trigger }) => [
      row.rule,
      derivationOf(row, rules, trigger).steps[0]?.slice(0, 19),
    ]);
    expect(firsts).toContainEqual(['PLAN-20W', 'No request was made']);
    expect(firsts).toContainEqual(['DRAFT-15D', 'Draft plan served M']);
  });
});

describe('a fault', () => {
  it.each([
    ['assessment', {}, '', 'oneNeeded', ['request_received', 'became_responsible']],
    [
      'assessment',
      { request_received: '2026-02-03', became_responsible: '2026-02-03' },
      '/became_responsible',
      'notTogether',
      ['request_received'],
    ],
    [
      'assessment',
      { request_received: '2026-02-03', draft_method: 'email' },
      '/draft_method',
      'onlyWith',
      ['draft_sent'],
    ],
    [
      'assessment',
      { request_received: '2026-02-03', refusal_notified: '2026-03-03' },
      '/refusal_notified',
      'onlyWithCode',
      ['decision'],
    ],
    [
      'assessment',
      { request_received: '2026-02-03', draft_sent: '2026-02-02' },
      '/draft_sent',
      'tooEarly',
      ['request_received'],
    ],
    [
      'assessment',
      {
        request_received: '2026-02-03',
        closures: [{ setting: 'school', closed_from: '2026-07-18', reopens: '2026-07-18' }],
      },
      '/closures/0/reopens',
      'notAfter',
      ['closed_from'],
    ],
    [
      'reassessment',
      { request_received: '2026-02-03', last_assessed: '2026-02-04' },
      '/last_assessed',
      'tooLate',
      ['request_received'],
    ],
    ['higher_education', {}, '/asked', 'missing', undefined],
    ['recommendation', { recommendation_made: '2026-02-03', about: [] }, '/about', 'missing', undefined],
    ['higher_education', { asked: '2026-02-30' }, '/asked', undefined, undefined],
  ])('of %s %j names its kind and the fields it is about', (process, inputs, ...expected) => {
    expect(told(process, inputs)).toEqual([expected]);
  });
});
