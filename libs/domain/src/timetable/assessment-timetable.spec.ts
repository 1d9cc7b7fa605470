import { dueDays } from '../../../../test/support/due-days';
import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { type AssessmentFacts, assessmentTimetable } from './assessment-timetable';
import { NOTHING_EXCUSING } from './excusing-facts';
import { outcomeOf } from './row';

const day = civilDate;
const rules = ruleSetInForceOn(day('2026-02-03'));
const RECEIVED: AssessmentFacts = { ...NOTHING_EXCUSING, receivedOn: day('2026-02-03') };

const rowsFor = (facts: Partial<AssessmentFacts>) =>
  assessmentTimetable({ ...RECEIVED, ...facts } as AssessmentFacts, rules);

const AWAY = { fromOn: day('2026-02-10'), toOn: day('2026-03-15'), impractical: true };

describe('an assessment', () => {
  it('is decided on within six weeks, the day of receipt not counted (SEND Regs 2014 reg 5(1))', () => {
    const decided = (on: string) => rowsFor({ decision: 'assess', decisionNotifiedOn: day(on) })[0];
    expect(decided('2026-03-17')).toMatchObject({ rule: 'EHCNA-6W', dueBy: '2026-03-17', excusable: true });
    expect(['2026-03-17', '2026-03-18'].map(decided).map((row) => row && outcomeOf(row))).toEqual([
      'met',
      'late',
    ]);
  });

  it('may be decided on late with an exception, which moves no day (SEND Regs 2014 reg 5(4))', () => {
    const [decide] = rowsFor({ absences: [AWAY] });
    expect(decide).toMatchObject({ rule: 'EHCNA-6W', dueBy: '2026-03-17', exceptions: ['absent'] });
  });

  it('is refused within six weeks that nothing excuses (CFA 2014 s36(5); SEND Regs 2014 reg 4(1))', () => {
    const rows = rowsFor({ decision: 'refuseToAssess', absences: [AWAY], draftSentOn: day('2026-03-01') });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      rule: 'EHCNA-6W-REFUSE',
      dueBy: '2026-03-17',
      excusable: false,
      exceptions: [],
    });
  });

  it('counts from responsibility under section 24 where nobody asked (SEND Regs 2014 reg 4(1))', () => {
    const facts = {
      receivedOn: null,
      becameResponsibleOn: day('2026-05-11'),
      decision: 'refuseToAssess',
    } as const;
    expect(dueDays(rowsFor(facts))).toEqual({ 'EHCNA-6W-REFUSE': '2026-06-22' });
  });

  it('that ends without a plan has sixteen weeks, and no twenty (CFA 2014 s36(9); SEND Regs 2014 reg 10(1))', () => {
    const facts = { receivedOn: day('2025-10-20'), decision: 'refuseToIssue' } as const;
    expect(dueDays(rowsFor(facts))).toEqual({ 'EHCNA-6W': '2025-12-01', 'EHCNA-16W': '2026-02-09' });
    expect(dueDays(rowsFor({ decision: 'assess' }))).not.toHaveProperty('EHCNA-16W');
  });

  it('may be ended late with an exception, which moves no day (SEND Regs 2014 reg 10(4))', () => {
    const rows = rowsFor({
      decision: 'refuseToIssue',
      refusalNotifiedOn: day('2026-06-01'),
      absences: [AWAY],
    });
    const refusal = rows.find(({ rule }) => rule === 'EHCNA-16W');
    expect(refusal).toMatchObject({ dueBy: '2026-05-26', exceptions: ['absent'] });
    expect(refusal && outcomeOf(refusal)).toBe('lateExcused');
  });
});

describe('the plan', () => {
  it('is sent within twenty weeks of receipt, leap day or not (SEND Regs 2014 reg 13(2))', () => {
    const twentyWeeks = (on: string) => dueDays(rowsFor({ receivedOn: day(on) }))['PLAN-20W'];
    expect(['2026-02-03', '2023-10-30', '2025-10-30'].map(twentyWeeks)).toEqual([
      '2026-06-23',
      '2024-03-18',
      '2026-03-19',
    ]);
  });

  it('may be sent late with an exception, which moves no day (SEND Regs 2014 reg 13(3))', () => {
    const illness = { fromOn: day('2026-06-23'), toOn: day('2026-06-30'), impractical: true };
    const rows = rowsFor({ exceptionalCircumstances: [illness] });
    expect(rows.find(({ rule }) => rule === 'PLAN-20W')).toMatchObject({
      dueBy: '2026-06-23',
      exceptions: ['exceptionalCircumstances'],
    });
  });

  it.each([
    ['2026-04-01', 'email', '2026-04-15', '2026-04-16'],
    ['2025-12-22', 'firstClassPost', '2026-01-07', '2026-01-08'],
  ] as const)(
    'waits while the family has 15 days that begin with service of a draft sent %s by %s (CFA 2014 ss38, 39(7); SEND Regs 2014 reg 13(1))',
    (draftSentOn, draftMethod, comments, final) => {
      const facts = { receivedOn: day('2025-12-01'), draftSentOn: day(draftSentOn), draftMethod };
      expect(dueDays(rowsFor(facts))).toMatchObject({ 'DRAFT-15D': comments, 'DRAFT-EARLIEST-FINAL': final });
    },
  );

  it('is drafted in time for those 15 days, which is our own target (SEND Regs 2014 reg 13(1), (2))', () => {
    expect(rowsFor({}).find(({ rule }) => rule === 'DRAFT-LATEST-SERVE')).toMatchObject({
      dueBy: '2026-06-08',
      kind: 'derived',
    });
  });

  it('waits 15 days for each school consulted, by guidance (CFA 2014 ss39(2), 40(3); SEND Code of Practice 2015 para 9.83)', () => {
    const rows = rowsFor({ schoolConsultationsSentOn: [day('2026-04-01'), day('2026-04-02')] });
    const consultations = rows.filter(({ rule }) => rule === 'SCHOOL-CONSULT-15D');
    expect(consultations.map(({ dueBy }) => dueBy)).toEqual(['2026-04-16', '2026-04-17']);
    expect(consultations.every(({ kind }) => kind === 'guidance')).toBe(true);
  });
});

describe('advice', () => {
  const advised = (request: AssessmentFacts['adviceRequests'][number], absences = RECEIVED.absences) =>
    rowsFor({ adviceRequests: [request], absences }).find(({ rule }) => rule.startsWith('ADVICE-'));
  const sentOn = day('2026-01-21');

  it('of a body is due six weeks from the day it has the request (CFA 2014 s31; SEND Regs 2014 reg 8(1))', () => {
    const health = { from: 'healthBody', sentOn, receivedOn: day('2026-01-23') } as const;
    expect(advised(health)).toMatchObject({ rule: 'ADVICE-6W', kind: 'statute', dueBy: '2026-03-06' });
    expect(advised({ from: 'youthOffendingTeam', sentOn })).toMatchObject({ dueBy: '2026-03-04' });
  });

  it('of anyone else is due six weeks from sending, by guidance (SEND Code of Practice 2015 para 9.52)', () => {
    for (const from of ['school', 'educationalPsychologist', 'socialCare', 'other'] as const) {
      const row = advised({ from, sentOn, receivedOn: day('2026-01-23') });
      expect(row).toMatchObject({ rule: 'ADVICE-6W-CODE', kind: 'guidance', dueBy: '2026-03-04' });
    }
  });

  it('may come late from a body whose appointment was missed (SEND Regs 2014 reg 8(2))', () => {
    const missed = { from: 'healthBody', sentOn, missedAppointmentsOn: [day('2026-03-04')] } as const;
    expect(advised(missed)).toMatchObject({ exceptions: ['missedAppointment'], dueBy: '2026-03-04' });
    expect(advised({ from: 'healthBody', sentOn }, [AWAY])).toMatchObject({ exceptions: [] });
  });
});
