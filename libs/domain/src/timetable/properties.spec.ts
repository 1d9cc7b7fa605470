import fc from 'fast-check';
import { operativeFinalDueBy } from '../annual-review/annual-review-deadlines';
import { isWorkingDay } from '../calendar/working-days';
import { type CivilDate, addDays, addMonths, civilDate, daysBetween, weekday } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { appealDueBy, appealTimetable } from './appeal-timetable';
import { type AssessmentFacts, assessmentTimetable } from './assessment-timetable';
import { authorityTransferTimetable, commissionerChangeTimetable } from './authority-transfer-timetable';
import { concessionTimetable } from './concession-timetable';
import { directPaymentTimetable } from './direct-payment-timetable';
import { ADVICE_SOURCES, type ExcusingFacts, NOTHING_EXCUSING } from './excusing-facts';
import { higherEducationTimetable } from './higher-education-timetable';
import { mediationTimetable } from './mediation-timetable';
import { PHASE_TRANSFERS, phaseTransferTimetable } from './phase-transfer-timetable';
import { reassessmentTimetable } from './reassessment-timetable';
import { recommendationTimetable } from './recommendation-timetable';
import { reviewTimetable } from './review-timetable';
import { type TimetableRow, outcomeOf } from './row';
import { RULES, type RuleId, ruleInWords } from './rules';
import { tribunalOrderTimetable } from './tribunal-order-timetable';
import { youngPersonTimetable } from './young-person-timetable';

const ORDERS = [
  'assess',
  'makePlan',
  'reconsider',
  'amendProvision',
  'nameSchool',
  'maintain',
  'dismissCeaseAppeal',
] as const;
const GROUNDS = ['notAssessing', 'notMakingPlan', 'needsInPlan', 'settingInPlan', 'ceasing'] as const;
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

/** Every timetable as a function of one day, from which all its days run. */
const TIMETABLES: readonly ((on: CivilDate) => readonly TimetableRow[])[] = [
  (on) => assessmentTimetable({ ...NOTHING_EXCUSING, receivedOn: on, draftSentOn: on }, rules),
  (on) =>
    assessmentTimetable({ ...NOTHING_EXCUSING, becameResponsibleOn: on, decision: 'refuseToIssue' }, rules),
  (on) => assessmentTimetable({ ...NOTHING_EXCUSING, receivedOn: on, decision: 'refuseToAssess' }, rules),
  (on) =>
    assessmentTimetable(
      {
        ...NOTHING_EXCUSING,
        receivedOn: on,
        adviceRequests: [
          { from: 'healthBody', sentOn: on },
          { from: 'school', sentOn: on },
        ],
        schoolConsultationsSentOn: [on],
        draftSentOn: on,
        draftMethod: 'secondClassPost',
      },
      rules,
    ),
  (on) => reviewTimetable({ planFirstMadeOn: on, underFive: true }, rules),
  (on) => reviewTimetable({ lastReviewCompletedOn: on, termStartsOn: on }, rules),
  (on) => reviewTimetable({ reassessedPlanSentOn: on }, rules),
  (on) =>
    reviewTimetable(
      { meetingOn: on, decision: 'amend', amendmentNoticeSentOn: on, noticeMethod: 'firstClassPost' },
      rules,
    ),
  ...PHASE_TRANSFERS.map(
    (transfer) => (on: CivilDate) => phaseTransferTimetable({ transfer, transferOn: on }, rules),
  ),
  (on) =>
    authorityTransferTimetable(
      {
        movedOn: on,
        oldAuthorityAwareOn: on,
        transferredOn: on,
        planFirstMadeOn: on,
        oldCommissionerAwareOn: on,
        newCommissionerAwareOn: on,
      },
      rules,
    ),
  (on) => commissionerChangeTimetable({ oldCommissionerAwareOn: on, newCommissionerAwareOn: on }, rules),
  (on) => reassessmentTimetable({ ...NOTHING_EXCUSING, receivedOn: on }, rules),
  (on) => reassessmentTimetable({ ...NOTHING_EXCUSING, ownDecisionOn: on }, rules),
  (on) =>
    mediationTimetable(
      {
        ...NOTHING_EXCUSING,
        decisionSentOn: on,
        declinedOn: on,
        requestedOn: on,
        issues: 'mixed',
        mediationOn: on,
        cannotArrangeOn: on,
        concludedOn: on,
        agreedOn: on,
        authorityWasParty: false,
      },
      rules,
    ),
  (on) => mediationTimetable({ ...NOTHING_EXCUSING, agreedOn: on, agreementLike: 'assess' }, rules),
  (on) =>
    appealTimetable(
      { decisionSentOn: on, ceasing: true, certificateIssuedOn: on, appealReceivedByAuthorityOn: on },
      rules,
    ),
  (on) => tribunalOrderTimetable({ ...NOTHING_EXCUSING, madeOn: on, orders: ORDERS }, rules),
  (on) =>
    concessionTimetable(
      { ...NOTHING_EXCUSING, tribunalToldOn: on, grounds: GROUNDS, agreedToAmend: true },
      rules,
    ),
  (on) => concessionTimetable({ ...NOTHING_EXCUSING, tribunalToldOn: on, grounds: ['settingInPlan'] }, rules),
  (on) =>
    recommendationTimetable(
      { madeOn: on, about: ['health', 'socialCare'], healthAnswerReceivedOn: on, socialCareAnswerSentOn: on },
      rules,
    ),
  (on) => directPaymentTimetable({ firstPaymentOn: on }, rules),
  (on) => youngPersonTimetable({ bornOn: on, inFurtherEducation: true }),
  (on) => higherEducationTimetable({ askedOn: on }, rules),
];

describe('every timetable, for any day', () => {
  it('between them have every limit there is', () => {
    const given = new Set(TIMETABLES.flatMap((timetable) => timetable(FIRST).map(({ rule }) => rule)));
    const agreements = Object.keys(RULES).filter((rule) => rule.startsWith('MED-AGREE-'));
    expect(
      Object.keys(RULES).filter((rule) => !given.has(rule as RuleId) && !agreements.includes(rule)),
    ).toEqual([]);
  });

  it('is monotone in its trigger on both readings, and in due order', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...TIMETABLES), (on, timetable) => {
        const [today, tomorrow] = [timetable(on), timetable(addDays(on, 1))];
        for (const row of today) {
          const next = byRule(tomorrow, row.rule);
          expect(row.dueBy <= (next?.dueBy ?? '')).toBe(true);
          expect((row.altDueBy ?? row.dueBy) <= (next?.altDueBy ?? next?.dueBy ?? '')).toBe(true);
          expect(row.altDueBy === null || row.altDueBy > row.dueBy).toBe(true);
        }
        expect(today.map((row) => row.dueBy)).toEqual(today.map((row) => row.dueBy).sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the weekday in every limit of whole weeks', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...TIMETABLES), (on, timetable) => {
        for (const { rule, triggerOn, dueBy } of timetable(on)) {
          if (!/\d+ weeks? of that day, the day itself/.test(ruleInWords(rule).counted(rules))) continue;
          expect(weekday(dueBy)).toBe(weekday(triggerOn));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('every timetable with exceptions, for any facts', () => {
  const excusable: readonly ((on: CivilDate, facts: ExcusingFacts) => readonly TimetableRow[])[] = [
    (on, facts) => assessmentTimetable({ ...facts, receivedOn: on }, rules),
    (on, facts) => assessmentTimetable({ ...facts, receivedOn: on, decision: 'refuseToIssue' }, rules),
    (on, facts) => assessmentTimetable({ ...facts, receivedOn: on, decision: 'refuseToAssess' }, rules),
    (on, facts) =>
      reassessmentTimetable(
        { ...facts, receivedOn: on, decision: 'reassess', decisionNotifiedOn: on },
        rules,
      ),
    (on, facts) => mediationTimetable({ ...facts, agreedOn: on, agreementLike: 'makePlan' }, rules),
    (on, facts) => tribunalOrderTimetable({ ...facts, madeOn: on, orders: ORDERS }, rules),
    (on, facts) => concessionTimetable({ ...facts, tribunalToldOn: on, grounds: GROUNDS }, rules),
  ];

  it('gives the same days with them and without, and excuses only what can be excused (SEND Regs 2014 regs 10(4), 27(3), 44(3), 45(7))', () => {
    fc.assert(
      fc.property(anyDay, excusing, fc.constantFrom(...excusable), (on, facts, timetable) => {
        const days = (rows: readonly TimetableRow[]) =>
          rows.map(({ rule, dueBy, altDueBy }) => [rule, dueBy, altDueBy]);
        const rows = timetable(on, facts);
        const plain = timetable(on, { ...NOTHING_EXCUSING, adviceRequests: facts.adviceRequests });
        expect(days(rows)).toEqual(days(plain));
        expect(rows.filter((row) => row.exceptions.length > 0 && !row.excusable)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a limit that is the later or the earlier of two, against going through the days', () => {
  /** The last day of those from `from` on that is still inside either period (later), or inside both (earlier). */
  const lastDay = (from: CivilDate, inside: (day: CivilDate) => boolean): CivilDate => {
    let last = from;
    for (let days = 0; days <= 800; days += 1) if (inside(addDays(from, days))) last = addDays(from, days);
    return last;
  };
  const gap = fc.integer({ min: 0, max: 300 });

  it('the review after a move ends with the later of the year and three months (SEND Regs 2014 reg 15(5))', () => {
    fc.assert(
      fc.property(anyDay, gap, (reviewedOn, days) => {
        const transferredOn = addDays(reviewedOn, days);
        const facts = { movedOn: transferredOn, transferredOn, lastReviewCompletedOn: reviewedOn };
        const last = lastDay(
          transferredOn,
          (day) => addMonths(reviewedOn, 12) > day || addMonths(transferredOn, 3) > day,
        );
        const due = byRule(authorityTransferTimetable(facts, rules), 'LAT-REVIEW')?.dueBy ?? '';
        const shortMonth = [reviewedOn, transferredOn].some((day) => Number(day.slice(8)) > 28);
        expect(due === last || (shortMonth && due === addDays(last, 1))).toBe(true);
      }),
    );
  });

  it('the transfer is due on the later of the move and 15 working days from knowing of it (SEND Regs 2014 reg 15(2))', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (oldAuthorityAwareOn, days) => {
        const movedOn = addDays(oldAuthorityAwareOn, days);
        let worked = 0;
        const last = lastDay(oldAuthorityAwareOn, (day) => {
          if (worked < 15 && isWorkingDay(day)) {
            worked += 1;
            return true;
          }
          return worked < 15 || day <= movedOn;
        });
        const rows = authorityTransferTimetable({ movedOn, oldAuthorityAwareOn }, rules);
        expect(byRule(rows, 'LAT-TRANSFER')?.dueBy).toBe(last);
      }),
    );
  });

  it('the amended plan is due on the earlier of 8 and 12 weeks (SEND Regs 2014 reg 22(3))', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), (meetingOn, days) => {
        const amendmentNoticeSentOn = addDays(meetingOn, days);
        const rows = reviewTimetable({ meetingOn, decision: 'amend', amendmentNoticeSentOn }, rules);
        const last = lastDay(
          meetingOn,
          (day) => daysBetween(meetingOn, day) <= 84 && daysBetween(amendmentNoticeSentOn, day) <= 56,
        );
        expect(operativeFinalDueBy(rows.map((row) => ({ ...row, over: false })))).toBe(last);
      }),
    );
  });

  it('the appeal is due on the later of its two limits, then moved on (Tribunal Procedure Rules 2008 rr12(2), 20(1)(c))', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (decisionOn, days) => {
        const certificateOn = addDays(decisionOn, days);
        const [, later = certificateOn] = [addMonths(decisionOn, 2), addMonths(certificateOn, 1)].sort();
        const notCounted = (day: CivilDate) =>
          day.slice(5, 7) === '08' || /12-(2[5-9]|3[01])|01-01/.test(day.slice(5));
        const after = (from: CivilDate, skips: (day: CivilDate) => boolean): CivilDate =>
          skips(from) ? after(addDays(from, 1), skips) : from;
        const moved = after(after(later, notCounted), (day) => !isWorkingDay(day));
        expect(appealDueBy(decisionOn, certificateOn, rules)).toBe(moved);
      }),
    );
  });
});
