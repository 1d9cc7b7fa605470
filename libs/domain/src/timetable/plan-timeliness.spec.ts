import { addDays, civilDate } from '../civil-date';
import { planTimeliness } from './plan-timeliness';

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

  it('leaves excepted plans out of both parts of the fraction (SEND Regs 2014 reg 13(2))', () => {
    const plans = [...Array.from({ length: 5 }, () => plan(100)), plan(200, true), plan(141), plan(150)];
    expect(planTimeliness(plans)).toEqual({
      includingExceptions: { inTime: 5, plans: 8, percentage: 62.5 },
      excludingExceptions: { inTime: 5, plans: 7, percentage: 71.4 },
    });
    expect(planTimeliness([plan(1, true)]).excludingExceptions.percentage).toBeNull();
  });
});
