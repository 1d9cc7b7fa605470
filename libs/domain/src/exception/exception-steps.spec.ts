import fc from 'fast-check';
import { anAdviceRequest, anAssessment, stepOn } from '../../../../test/builders/matters';
import { aChild } from '../../../../test/builders/people';
import { assessmentWalk, moves } from '../../../../test/builders/walks';
import type { AdviceType } from '../advice/advice-request';
import type { AssessmentFile } from '../assessment/assessment-file';
import {
  addAdviceRequest,
  openAssessment,
  takeAdviceStep,
  takeAssessmentStep,
} from '../assessment/assessment-steps';
import { addDays, type CivilDate, civilDate } from '../civil-date';
import type { Result } from '../result';
import { recordException, withdrawException } from './exception-steps';
import { EXCEPTION_FACTS, EXCEPTION_PEOPLE, type ExceptionFound, onlyItsOwn } from './recorded-exception';
import { excusedBecauseOf, whatItExcuses } from './what-it-excuses';

const child = aChild('018f0000-0000-7000-8000-000000000001');
const FINDER = '018f0000-0000-7000-8000-000000000002';
const by = (on: string | CivilDate, today: string | CivilDate = '2030-01-01') =>
  stepOn(civilDate(on), { today: civilDate(today), by: { staffId: FINDER, role: 'caseworker' } });

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join());
  return result.value;
}

/** An assessment asked for on a day, with one request for advice sent where one is named. */
function asked(receivedOn: string, adviceType?: AdviceType, sentOn = receivedOn): AssessmentFile {
  const { file } = openAssessment(
    anAssessment(child, civilDate(receivedOn)),
    [],
    'logRequest',
    by(receivedOn),
  );
  if (!adviceType) return file;
  const request = anAdviceRequest(file.assessment, adviceType, null, civilDate(sentOn));
  const added = addAdviceRequest(file, request, by(sentOn)).file;
  return value(takeAdviceStep(added, request.id, 'send', by(sentOn))).file;
}

const found = (
  changes: Partial<ExceptionFound> & { fromOn?: never; from: string; to?: string; reopens?: string },
) => {
  const { from, to, reopens, ...rest } = changes;
  const words = { reason: 'Nobody could see the child', evidence: 'Letter, in the record' };
  const nothing = { who: null, adviceRequestId: null, impractical: true, fact: 'absent' } as const;
  return {
    ...{ id: `${from}${to ?? reopens ?? ''}${rest.fact ?? ''}`, ...nothing, ...words, ...rest },
    fromOn: civilDate(from),
    toOn: to === undefined ? null : civilDate(to),
    reopensOn: reopens === undefined ? null : civilDate(reopens),
  };
};

const recorded = (file: AssessmentFile, what: ReturnType<typeof found>, on: string = what.fromOn) =>
  value(recordException(file, what, by(on))).file;

const excused = ({ deadlines }: AssessmentFile) =>
  Object.fromEntries(deadlines.map(({ rule, excusedBy }) => [rule, excusedBy]));
const days = ({ deadlines }: AssessmentFile) =>
  deadlines.map(({ id, dueBy, altDueBy }) => ({ id, dueBy, altDueBy }));
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code));

const SUMMER = { from: '2026-07-18', reopens: '2026-09-03' };

describe('the worked examples of the law, through the file of a case', () => {
  it('W05: a summer closure excuses both limits, and moves neither (SEND Regs 2014 regs 5(4)(a), 10(4)(a), 13(3))', () => {
    const file = asked('2026-06-08', 'setting', '2026-07-13');
    const adviceRequestId = file.adviceRequests[0]?.id ?? '';
    const after = recorded(file, found({ ...SUMMER, fact: 'schoolClosed', adviceRequestId }));
    expect(excused(after)).toMatchObject({
      'EHCNA-6W': ['schoolClosed'],
      'PLAN-20W': ['schoolClosed'],
      'ADVICE-6W-CODE': [],
    });
    expect(days(after)).toEqual(days(file));
    const due = after.deadlines.map(({ rule, dueBy }) => [rule, dueBy]);
    expect(due).toEqual(
      expect.arrayContaining([
        ['EHCNA-6W', '2026-07-20'],
        ['PLAN-20W', '2026-10-26'],
      ]),
    );
  });

  it.each([
    ['2026-07-10', false],
    ['2026-07-11', true],
    ['2026-08-27', true],
    ['2026-08-28', false],
  ])('W06: asked on %s, the closure of a school or of a nursery excuses: %s', (sentOn, does) => {
    for (const fact of ['schoolClosed', 'earlyYearsClosed'] as const) {
      const file = asked('2026-06-08', 'setting', sentOn);
      const adviceRequestId = file.adviceRequests[0]?.id ?? '';
      const after = recorded(file, found({ ...SUMMER, fact, adviceRequestId }));
      expect(excused(after)['PLAN-20W']).toEqual(does ? [fact] : []);
    }
  });

  it('W07: two exceptions excuse on both codes and give no more time than one', () => {
    const file = asked('2026-06-01');
    const away = found({ who: 'child', from: '2026-07-20', to: '2026-08-23' });
    const hospital = { who: 'parent', from: '2026-09-10', to: '2026-10-02' } as const;
    const after = recorded(
      recorded(file, away),
      found({ fact: 'exceptionalCircumstances', ...hospital }),
      '2026-10-05',
    );
    expect(excused(after)).toMatchObject({
      'EHCNA-6W': [],
      'PLAN-20W': ['absent', 'exceptionalCircumstances'],
    });
    expect(days(after)).toEqual(days(file));
    expect(after.deadlines.find(({ rule }) => rule === 'PLAN-20W')?.dueBy).toBe('2026-10-19');
    const plan = { rule: 'PLAN-20W', subjectId: null };
    expect(excusedBecauseOf(after, plan).map(({ who }) => who)).toEqual(['child', 'parent']);
  });

  it('W08: says how many days of an absence count, and of how many', () => {
    const file = asked('2026-09-28');
    const after = recorded(file, found({ who: 'child', from: '2026-10-19', to: '2026-11-22' }));
    const [exception] = after.exceptions;
    expect(exception && whatItExcuses(after, exception)).toEqual([
      {
        ...{ rule: 'EHCNA-6W', subject: null, dueBy: '2026-11-09', excused: false },
        why: '22 of 35 days away fall in the time allowed, after Monday 28 September 2026 and up to Monday 9 November 2026; 28 are needed.',
      },
      {
        ...{ rule: 'PLAN-20W', subject: null, dueBy: '2027-02-15', excused: true },
        why: '35 of 35 days away fall in the time allowed, after Monday 28 September 2026 and up to Monday 15 February 2027; 28 are needed.',
      },
    ]);
  });

  it('W08: Christmas is too short, and a missed appointment excuses the health body alone (SEND Regs 2014 reg 8(2)(c))', () => {
    const school = asked('2026-09-28', 'setting', '2026-12-14');
    const toSchool = school.adviceRequests[0]?.id ?? '';
    const christmas = { from: '2026-12-19', reopens: '2027-01-04', adviceRequestId: toSchool };
    const shut = recorded(school, found({ ...christmas, fact: 'schoolClosed' }));
    expect(excused(shut)['PLAN-20W']).toEqual([]);
    expect(shut.exceptions.flatMap((one) => whatItExcuses(shut, one))[1]?.why).toBe(
      'It was shut for 16 days on end; 28 are needed.',
    );
    const health = asked('2026-09-28', 'health', '2026-10-05');
    const adviceRequestId = health.adviceRequests[0]?.id ?? '';
    const missed = recorded(
      health,
      found({ from: '2026-10-20', fact: 'missedAppointment', adviceRequestId }),
    );
    expect(excused(missed)).toMatchObject({
      'ADVICE-6W': ['missedAppointment'],
      'PLAN-20W': [],
      'EHCNA-6W': [],
    });
  });
});

describe('a closure', () => {
  it('counts only for the setting that was asked and was shut', () => {
    const first = asked('2026-06-08', 'setting', '2026-06-20');
    const other = anAdviceRequest(first.assessment, 'setting', null, civilDate('2026-07-13'));
    const both = value(
      takeAdviceStep(
        addAdviceRequest(first, other, by('2026-07-13')).file,
        other.id,
        'send',
        by('2026-07-13'),
      ),
    ).file;
    const shut = (adviceRequestId = '') =>
      recorded(both, found({ ...SUMMER, fact: 'schoolClosed', adviceRequestId }));
    expect(excused(shut(first.adviceRequests[0]?.id))['PLAN-20W']).toEqual([]);
    expect(excused(shut(other.id))['PLAN-20W']).toEqual(['schoolClosed']);
  });
});

describe('a finding', () => {
  const file = asked('2026-06-01');
  const away = found({ who: 'child', from: '2026-07-20', to: '2026-08-23' });

  it('that it was not impractical is kept, and excuses nothing', () => {
    const after = recorded(file, { ...away, impractical: false });
    expect(excused(after)['PLAN-20W']).toEqual([]);
    expect(after.exceptions).toMatchObject([{ impractical: false, foundBy: FINDER, foundOn: '2026-07-20' }]);
    expect(after.exceptions.flatMap((one) => whatItExcuses(after, one))[1]?.why).toMatch(/^The finding is/);
  });

  it('can be recorded after the plan was sent late, and disturbs nothing that has ended', () => {
    const sent = ['agreeToAssess', 'considerIssuing', 'agreeToIssue', 'sendDraft', 'finalise', 'issuePlan'];
    const ended = sent.reduce((before, action, place) => {
      const step = stepOn(addDays(civilDate('2026-07-01'), place * 40), {
        by: { staffId: FINDER, role: 'manager' },
      });
      return value(takeAssessmentStep(before, action as 'issuePlan', step)).file;
    }, file);
    const after = recorded(ended, away, '2026-08-24');
    expect(excused(after)['PLAN-20W']).toEqual(['absent']);
    expect(after.waits).toEqual(ended.waits);
    expect(after.deadlines.map(({ metOn, lapsedOn }) => [metOn, lapsedOn])).toEqual(
      ended.deadlines.map(({ metOn, lapsedOn }) => [metOn, lapsedOn]),
    );
  });

  it('keeps only what belongs to its kind of fact', () => {
    const stray = { ...away, reopensOn: civilDate('2026-09-03'), adviceRequestId: 'x' };
    expect(recorded(file, stray).exceptions).toMatchObject([{ reopensOn: null, adviceRequestId: null }]);
  });

  it.each([
    ['a span that ends before it begins', { toOn: civilDate('2026-07-19') }, 'endsBeforeItBegins'],
    ['a span without an end', { toOn: null }, 'lastDayMissing'],
    ['one that nobody is said to be away for', { who: null }, 'whoMissing'],
    ['no reason', { reason: '  ' }, 'reasonMissing'],
    ['no evidence', { evidence: '' }, 'evidenceMissing'],
    ['a closure without the request', { ...SUMMER, fact: 'schoolClosed' }, 'settingRequestMissing'],
    ['an appointment with nobody', { fact: 'missedAppointment' }, 'healthRequestMissing'],
  ] as const)('is refused with %s', (_, changes, code) => {
    expect(codes(recordException(file, { ...away, ...changes }, by('2026-09-10')))).toContain(code);
  });

  it('is refused for what is still to come, but may look ahead to the end of what has begun', () => {
    expect(codes(recordException(file, away, by('2026-07-19', '2026-07-19')))).toEqual(['notBegun']);
    expect(codes(recordException(file, away, by('2026-07-20', '2026-07-20')))).toEqual([]);
    expect(codes(recordException(file, away, by('2026-07-21', '2026-07-20')))).toEqual(['inFuture']);
    expect(codes(recordException(file, away, by('2026-07-19', '2026-08-01')))).toEqual(['beforeFact']);
    const before = found({ who: 'child', from: '2026-05-01', to: '2026-06-10' });
    expect(codes(recordException(file, before, by('2026-05-31')))).toEqual(['beforeRequest']);
  });

  it('is refused for a closure that reopens before it closes', () => {
    const school = asked('2026-06-08', 'setting', '2026-07-13');
    const adviceRequestId = school.adviceRequests[0]?.id ?? '';
    const shut = found({ fact: 'schoolClosed', from: '2026-07-18', reopens: '2026-07-18', adviceRequestId });
    expect(codes(recordException(school, shut, by('2026-07-20')))).toEqual(['reopensBeforeClosing']);
    const missed = { ...shut, fact: 'missedAppointment' } as const;
    expect(codes(recordException(school, missed, by('2026-07-20')))).toEqual(['healthRequestMissing']);
  });

  it('is refused twice, by other roles, and by the system itself', () => {
    const once = recorded(file, away);
    expect(codes(recordException(once, { ...away, id: 'other' }, by('2026-08-01')))).toEqual([
      'recordedAlready',
    ]);
    const step = (role: 'backlogOfficer' | 'caseworker', staffId: string | null) =>
      stepOn(civilDate('2026-08-01'), { by: { staffId, role } });
    expect(codes(recordException(file, away, step('backlogOfficer', FINDER)))).toEqual(['notYourRole']);
    expect(codes(recordException(file, away, step('caseworker', null)))).toEqual(['finderMissing']);
  });
});

describe('withdrawing', () => {
  const file = asked('2026-06-01');
  const away = found({ who: 'child', from: '2026-07-20', to: '2026-08-23' });
  const once = recorded(file, away);

  it('makes it late again, keeps the record, and lets it be recorded anew', () => {
    const after = value(withdrawException(once, away.id, 'The dates were wrong', by('2026-09-01'))).file;
    expect(after.deadlines).toEqual(file.deadlines);
    expect(after.exceptions).toMatchObject([
      { withdrawnOn: '2026-09-01', withdrawnBy: FINDER, withdrawnReason: 'The dates were wrong' },
    ]);
    expect(excused(recorded(after, { ...away, id: 'anew' }, '2026-09-02'))['PLAN-20W']).toEqual(['absent']);
  });

  it('is refused a second time, without a reason, and before the finding', () => {
    const after = value(withdrawException(once, away.id, 'Wrong', by('2026-09-01'))).file;
    expect(codes(withdrawException(after, away.id, 'Wrong', by('2026-09-01')))).toEqual(['withdrawnAlready']);
    expect(codes(withdrawException(once, away.id, ' ', by('2026-09-01')))).toEqual(['reasonMissing']);
    expect(codes(withdrawException(once, away.id, 'Wrong', by('2026-07-19')))).toEqual(['beforeFinding']);
    expect(codes(withdrawException(once, 'another', 'Wrong', by('2026-09-01')))).toEqual([
      'exceptionMissing',
    ]);
  });
});

describe('for any assessment and any exceptions', () => {
  const anything = fc.record({
    fact: fc.constantFrom(...EXCEPTION_FACTS),
    who: fc.constantFrom(...EXCEPTION_PEOPLE),
    startsAfter: fc.integer({ min: -60, max: 200 }),
    lasts: fc.integer({ min: 1, max: 90 }),
    request: fc.nat(),
    impractical: fc.boolean(),
  });

  it('no day ever moves, and withdrawing all restores every deadline exactly (SEND Regs 2014 regs 5(4), 8(2), 10(4), 13(3), 27(3))', () => {
    let excusing = 0;
    fc.assert(
      fc.property(
        moves(),
        fc.array(anything, { maxLength: 6 }),
        fc.constantFrom('first', 'reassessment'),
        (path, some, kind) => {
          const walk = assessmentWalk({ ...anAssessment(child), kind }, path);
          const before = walk[walk.length - 1] as AssessmentFile;
          const step = by('2029-12-31');
          let file = before;
          some.forEach(({ startsAfter, lasts, request, ...rest }, place) => {
            const fromOn = addDays(before.assessment.receivedOn, startsAfter);
            const toOn = addDays(fromOn, lasts);
            const adviceRequestId =
              before.adviceRequests[request % Math.max(1, before.adviceRequests.length)]?.id ?? null;
            const what = { ...rest, fromOn, toOn, reopensOn: toOn, adviceRequestId };
            const words = { id: String(place), reason: 'A reason', evidence: 'A letter' };
            const result = recordException(file, { ...onlyItsOwn(what), ...rest, ...words }, step);
            if (result.ok) file = result.value.file;
            expect(days(file)).toEqual(days(before));
            expect(file.waits).toBe(before.waits);
          });
          excusing += file.deadlines.filter(({ excusedBy }) => excusedBy.length > 0).length;
          for (const { id } of file.exceptions) {
            file = value(withdrawException(file, id, 'Wrong', step)).file;
          }
          expect(file.deadlines).toEqual(before.deadlines);
        },
      ),
      { numRuns: 200 },
    );
    expect(excusing).toBeGreaterThan(0);
  });
});
