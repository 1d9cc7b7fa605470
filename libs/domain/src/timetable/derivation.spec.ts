import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { assessmentTimetable } from './assessment-timetable';
import { NO_REQUEST_TRIGGER, derivationOf } from './derivation';
import { mediationTimetable } from './mediation-timetable';
import { NOTHING_EXCUSING } from './excusing-facts';
import { phaseTransferTimetable } from './phase-transfer-timetable';
import { reviewTimetable } from './review-timetable';
import { type TimetableRow, rowOf } from './row';
import { RULES, type RuleId } from './rules';

const day = civilDate;
const rules = ruleSetInForceOn(day('2026-02-03'));

function only(rows: readonly TimetableRow[], rule: RuleId): TimetableRow {
  const row = rows.find((each) => each.rule === rule);
  if (!row) throw new Error(`There is no row ${rule}`);
  return row;
}

/** The open questions of the law, and a rule that each bears on: every date shows the convention that we chose. */
const OPEN_QUESTIONS: readonly (readonly [RuleId, RegExp])[] = [
  ['EHCNA-6W', /by first class post/],
  ['EHCNA-16W', /by first class post/],
  ['REASSESS-15D', /by first class post/],
  ['AR-DECISION-4W', /by first class post/],
  ['EHCNA-6W-REFUSE', /Nothing excuses this limit/],
  ['PLAN-20W', /day 1/],
  ['AR-12M-FIRST', /complete when the decision is notified/],
  ['AR-12M-NEXT', /complete when the decision is notified/],
  ['AR-12M-REASSESS', /complete when the decision is notified/],
  ['LAT-REVIEW', /complete when the decision is notified/],
  ['LAT-TRANSFER', /what a working day is/],
  ['LAT-ICB-NOTIFY', /what a working day is/],
  ['LAT-ICB-REQUEST', /what a working day is/],
  ['ICB-CHANGE-NOTIFY', /what a working day is/],
  ['ICB-CHANGE-REQUEST', /what a working day is/],
  ['MED-CERT-3WD', /what a working day is/],
  ['HE-DISCLOSE-15WD', /what a working day is/],
  ['UNOPP-ASSESS-REFUSE-10W', /45\(7\)/],
  ['UNOPP-ASSESS-FINAL-14W', /45\(7\)/],
  ['TRIB-RECONSIDER-2W', /Nothing sets a day for the final plan.*date of the order/],
  ['TRIB-AMEND-5W', /date of the order/],
  ['CEASE-EARLIEST', /month of a certificate/],
  ['DP-REVIEW-3M', /first payment/],
];

describe('why this date', () => {
  it('says what started the clock, the arithmetic and the citation', () => {
    const plan = only(
      assessmentTimetable({ ...NOTHING_EXCUSING, receivedOn: day('2026-02-03') }, rules),
      'PLAN-20W',
    );
    expect(derivationOf(plan, rules)).toEqual({
      ruleName: 'Send the final plan',
      steps: [
        'Request received Tuesday 3 February 2026.',
        '20 weeks of that day, the day itself not counted: Tuesday 23 June 2026.',
      ],
      citation: 'SEND Regs 2014 reg 13(2)',
      label: 'By law',
      doneWhen: 'The plan has gone to the family, the setting named and health',
      otherReading: expect.stringContaining('day 1') as string,
      provisional: false,
    });
  });

  it('says that no request was made', () => {
    const rows = assessmentTimetable({ ...NOTHING_EXCUSING, becameResponsibleOn: day('2026-05-11') }, rules);
    expect(derivationOf(only(rows, 'PLAN-20W'), rules, NO_REQUEST_TRIGGER).steps[0]).toBe(
      'No request was made; the authority became responsible on Monday 11 May 2026.',
    );
  });

  it('names the practical target where the limit is Christmas Day', () => {
    const rows = assessmentTimetable({ ...NOTHING_EXCUSING, receivedOn: day('2026-11-13') }, rules);
    expect(derivationOf(only(rows, 'EHCNA-6W'), rules).steps[2]).toBe(
      'That is not a working day, and the limit does not move. Plan for Thursday 24 December 2026, the last working day before it.',
    );
  });

  it("suggests no earlier day inside the family's own time", () => {
    const facts = { ...NOTHING_EXCUSING, receivedOn: day('2026-11-13'), draftSentOn: day('2027-03-20') };
    const comments = only(assessmentTimetable(facts, rules), 'DRAFT-15D');
    expect(comments.dueBy).toBe('2027-04-03');
    expect(derivationOf(comments, rules).steps).toHaveLength(2);
  });

  it('says that an exception moves nothing', () => {
    const absence = { fromOn: day('2026-03-01'), toOn: day('2026-04-30'), impractical: true };
    const rows = assessmentTimetable(
      { ...NOTHING_EXCUSING, absences: [absence], receivedOn: day('2026-02-03') },
      rules,
    );
    expect(derivationOf(only(rows, 'PLAN-20W'), rules).steps.at(-1)).toContain('the date does not move');
  });

  it('gives the other reading', () => {
    const [phase] = phaseTransferTimetable(
      { transfer: 'primaryToSecondary', transferOn: day('2027-09-02') },
      rules,
    );
    expect(phase && derivationOf(phase, rules)).toMatchObject({
      steps: [
        'Day of the move Thursday 2 September 2027.',
        'Before 15 February of that year, and so by the day before: Sunday 14 February 2027.',
        expect.stringContaining('Plan for Friday 12 February 2027'),
      ],
      otherReading:
        'The Code of Practice and everyday practice work to Monday 15 February 2027. We plan for the earlier day, and call the step late only after the later one.',
    });
    const invite = only(reviewTimetable({ meetingOn: day('2026-11-03') }, rules), 'AR-INVITE-2W');
    expect(derivationOf(invite, rules).otherReading).toBe(
      'If "at least" need not mean clear days, the last day is Tuesday 20 October 2026. We plan for the earlier day, and call the step late only after the later one.',
    );
  });

  it('says that a request was not made only of what a request would have started', () => {
    const request = { from: 'school' as const, sentOn: day('2026-07-13') };
    const facts = { ...NOTHING_EXCUSING, becameResponsibleOn: day('2026-06-08'), adviceRequests: [request] };
    const advice = only(assessmentTimetable(facts, rules), 'ADVICE-6W-CODE');
    expect(derivationOf(advice, rules, NO_REQUEST_TRIGGER)).toMatchObject({
      steps: ['Request for advice sent Monday 13 July 2026.', expect.any(String)],
      otherReading: null,
    });
  });

  it.each(OPEN_QUESTIONS)('shows the convention chosen for %s: %s', (rule, convention) => {
    const row = rowOf(rule, { dueBy: day('2026-06-23'), triggerOn: day('2026-02-03') });
    expect(derivationOf(row, rules).otherReading).toMatch(convention);
  });

  it('raises a doubt of the month only where the month has no such day', () => {
    const yearFrom = (planFirstMadeOn: string) =>
      derivationOf(
        only(reviewTimetable({ planFirstMadeOn: day(planFirstMadeOn) }, rules), 'AR-12M-FIRST'),
        rules,
      ).otherReading;
    expect(yearFrom('2024-02-29')).toContain('The last month has no such day');
    for (const plain of ['2023-03-01', '2026-03-31', '2024-02-28']) {
      expect(yearFrom(plain)).not.toContain('The last month');
    }
  });

  it('marks a count of working days that reaches a year whose bank holidays are not published', () => {
    const mediation = (on: string) =>
      mediationTimetable({ ...NOTHING_EXCUSING, mediationOn: day(on) }, rules).map((row) => [
        row.dueBy,
        derivationOf(row, rules).provisional,
      ]);
    expect(mediation('2027-12-31')).toEqual([['2027-12-21', false]]);
    expect(mediation('2028-01-05')).toEqual([['2027-12-23', true]]);
    const weeks = assessmentTimetable({ ...NOTHING_EXCUSING, receivedOn: day('2040-01-01') }, rules);
    expect(weeks.some((row) => derivationOf(row, rules).provisional)).toBe(false);
  });

  it('marks what runs from a day of service by post in a year whose bank holidays are not published', () => {
    const draft = (draftSentOn: string, draftMethod: 'email' | 'firstClassPost') =>
      assessmentTimetable(
        { ...NOTHING_EXCUSING, receivedOn: day('2027-09-01'), draftSentOn: day(draftSentOn), draftMethod },
        rules,
      )
        .filter((row) => derivationOf(row, rules).provisional)
        .map(({ rule }) => rule);
    expect(draft('2027-12-29', 'firstClassPost')).toEqual([]);
    expect(draft('2027-12-31', 'firstClassPost')).toEqual(['DRAFT-15D', 'DRAFT-EARLIEST-FINAL']);
    expect(draft('2028-01-05', 'email')).toEqual([]);
    const notice = { meetingHeldOn: day('2027-12-01'), amendmentNoticeSentOn: day('2027-12-31') };
    const review = (noticeMethod: 'hand' | 'secondClassPost') =>
      reviewTimetable({ planFirstMadeOn: day('2026-12-31'), ...notice, noticeMethod }, rules)
        .filter((row) => derivationOf(row, rules).provisional)
        .map(({ rule }) => rule);
    expect(review('secondClassPost')).toEqual(['AR-REPS-15D', 'AR-EARLIEST-FINAL']);
    expect(review('hand')).toEqual([]);
    const unsaid = rowOf('AR-REPS-15D', { dueBy: day('2028-01-20'), triggerOn: day('2028-01-06') });
    expect(derivationOf(unsaid, rules).provisional).toBe(true);
  });

  it.each(Object.keys(RULES) as RuleId[])('has plain words for %s, and never calls a target law', (rule) => {
    const row = rowOf(rule, { dueBy: day('2026-06-23'), triggerOn: day('2026-02-03') });
    const derivation = derivationOf(row, rules);
    expect(derivation.steps).toHaveLength(2);
    for (const step of derivation.steps) expect(step).not.toMatch(/undefined|NaN|breach|must/);
    expect(derivation.label === 'Our target').toBe(row.kind === 'derived');
    expect(derivation.ruleName).not.toMatch(/[.]$/);
    expect(derivation.citation).not.toBe('');
  });
});
