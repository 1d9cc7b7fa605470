import fc from 'fast-check';
import { type CivilDate, addDays, civilDate, weekday } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { type AssessmentFacts, assessmentTimetable } from './assessment-timetable';
import { ADVICE_SOURCES, type ExcusingFacts, NOTHING_EXCUSING } from './excusing-facts';
import { PHASE_TRANSFERS, phaseTransferTimetable } from './phase-transfer-timetable';
import { reviewTimetable } from './review-timetable';
import { type TimetableRow, outcomeOf } from './row';

const FIRST = civilDate('2014-09-01');
const rules = ruleSetInForceOn(FIRST);
const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays(FIRST, days));
const span = fc
  .tuple(anyDay, fc.nat(90), fc.boolean())
  .map(([fromOn, days, impractical]) => ({ fromOn, toOn: addDays(fromOn, days), impractical }));

const excusing: fc.Arbitrary<ExcusingFacts> = fc.record({
  adviceRequests: fc.array(fc.record({ from: fc.constantFrom(...ADVICE_SOURCES), sentOn: anyDay })),
  closures: fc.array(
    span.map(({ fromOn, toOn, impractical }) => ({
      setting: 'school' as const,
      closedFromOn: fromOn,
      reopensOn: toOn,
      impractical,
    })),
  ),
  exceptionalCircumstances: fc.array(span),
  absences: fc.array(span),
});

const assessed = (receivedOn: CivilDate, facts: ExcusingFacts, finalSentOn?: CivilDate): AssessmentFacts => ({
  ...facts,
  receivedOn,
  finalSentOn,
});

const byRule = (rows: readonly TimetableRow[], rule: TimetableRow['rule']): TimetableRow | undefined =>
  rows.find((row) => row.rule === rule);

describe('the assessment timetable, for any facts', () => {
  it('never moves a date for an exception (SEND Regs 2014 regs 5(4), 13(3))', () => {
    fc.assert(
      fc.property(anyDay, excusing, (receivedOn, facts) => {
        const withFacts = assessmentTimetable(assessed(receivedOn, facts), rules);
        const without = assessmentTimetable(
          assessed(receivedOn, { ...NOTHING_EXCUSING, adviceRequests: facts.adviceRequests }),
          rules,
        );
        expect(withFacts.map((row) => row.dueBy)).toEqual(without.map((row) => row.dueBy));
        expect(withFacts.filter((row) => row.exceptions.length > 0 && !row.excusable)).toEqual([]);
      }),
    );
  });

  it('keeps the weekday of receipt for 6 and 20 weeks', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        const rows = assessmentTimetable(assessed(receivedOn, NOTHING_EXCUSING), rules);
        for (const rule of ['EHCNA-6W', 'PLAN-20W'] as const) {
          expect(weekday(byRule(rows, rule)?.dueBy ?? FIRST)).toBe(weekday(receivedOn));
        }
      }),
    );
  });

  it('is late only after the limit, and excused only by a finding', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(250), excusing, (receivedOn, days, facts) => {
        const finalSentOn = addDays(receivedOn, days);
        const plan = byRule(assessmentTimetable(assessed(receivedOn, facts, finalSentOn), rules), 'PLAN-20W');
        const inTime = days <= 140;
        const late = plan?.exceptions.length === 0 ? 'late' : 'lateExcused';
        expect(plan && outcomeOf(plan)).toBe(inTime ? 'met' : late);
        const findings = [...facts.absences, ...facts.closures, ...facts.exceptionalCircumstances];
        if (!findings.some((finding) => finding.impractical)) expect(plan?.exceptions).toEqual([]);
      }),
    );
  });
});

describe('every timetable, for any day', () => {
  it('is monotone in its trigger, and in due order', () => {
    const timetables: readonly ((on: CivilDate) => readonly TimetableRow[])[] = [
      (on) => assessmentTimetable({ ...NOTHING_EXCUSING, receivedOn: on, draftSentOn: on }, rules),
      (on) => reviewTimetable({ planFirstMadeOn: on, underFive: true }, rules),
      (on) => reviewTimetable({ reassessedPlanSentOn: on }, rules),
      (on) =>
        reviewTimetable(
          { meetingOn: on, decision: 'amend', amendmentNoticeSentOn: on, noticeMethod: 'firstClassPost' },
          rules,
        ),
      ...PHASE_TRANSFERS.map(
        (transfer) => (on: CivilDate) => phaseTransferTimetable({ transfer, transferOn: on }, rules),
      ),
    ];
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...timetables), (on, timetable) => {
        const [today, tomorrow] = [timetable(on), timetable(addDays(on, 1))];
        for (const row of today) expect(row.dueBy <= (byRule(tomorrow, row.rule)?.dueBy ?? '')).toBe(true);
        expect(today.map((row) => row.dueBy)).toEqual(today.map((row) => row.dueBy).sort());
      }),
    );
  });
});
