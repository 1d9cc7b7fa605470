import { addDays, civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { assessmentTimetable } from './assessment-timetable';
import { NOTHING_EXCUSING } from './excusing-facts';
import { planTimeliness, STAGES_BEFORE_20_WEEKS } from './plan-timeliness';

const REQUESTED = civilDate('2025-01-06');
const plan = (days: number, exception = false) => ({
  requestedOn: REQUESTED,
  issuedOn: addDays(REQUESTED, days),
  exception,
});

describe('the 20-week measure', () => {
  it('counts a plan of 140 days as in time, and of 141 as late (SEND Regs 2014 reg 13(2))', () => {
    expect(planTimeliness([plan(140), plan(141)]).includingExceptions).toEqual({
      inTime: 1,
      plans: 2,
      percentage: 50,
    });
  });

  it('has the authority’s own limits of 6 and 16 weeks for its earlier stages, and no adviser’s (SEND Regs 2014 regs 5(4), 10(4))', () => {
    const body = {
      from: 'healthBody',
      sentOn: addDays(REQUESTED, 30),
      receivedOn: addDays(REQUESTED, 30),
    } as const;
    const missedAppointmentsOn = [addDays(REQUESTED, 40)];
    const facts = {
      ...NOTHING_EXCUSING,
      adviceRequests: [{ ...body, missedAppointmentsOn }],
      receivedOn: REQUESTED,
    };
    const excused = (more: object) =>
      assessmentTimetable({ ...facts, ...more }, ruleSetInForceOn(REQUESTED))
        .filter(({ exceptions }) => exceptions.length > 0)
        .map(({ rule }) => rule);
    const ill = { fromOn: addDays(REQUESTED, 50), toOn: addDays(REQUESTED, 60), impractical: true };
    const early = { fromOn: addDays(REQUESTED, 5), toOn: addDays(REQUESTED, 9), impractical: true };
    const stages: readonly string[] = STAGES_BEFORE_20_WEEKS;
    expect(excused({}).filter((rule) => stages.includes(rule))).toEqual([]);
    expect(excused({})).toEqual(['ADVICE-6W']);
    const refused = { decision: 'refuseToIssue', exceptionalCircumstances: [ill] };
    expect(excused(refused).filter((rule) => stages.includes(rule))).toEqual(['EHCNA-16W']);
    const both = { exceptionalCircumstances: [early] };
    expect(excused(both).filter((rule) => stages.includes(rule))).toEqual(['EHCNA-6W']);
  });

  it('leaves excepted plans out of both parts of the fraction (SEND Regs 2014 reg 13(2))', () => {
    const plans = [...Array.from({ length: 5 }, () => plan(100)), plan(200, true), plan(141), plan(150)];
    expect(planTimeliness(plans)).toEqual({
      includingExceptions: { inTime: 5, plans: 8, percentage: 62.5 },
      excludingExceptions: { inTime: 5, plans: 7, percentage: 71.4 },
    });
    expect(planTimeliness([plan(1, true)]).excludingExceptions.percentage).toBeNull();
  });
});
