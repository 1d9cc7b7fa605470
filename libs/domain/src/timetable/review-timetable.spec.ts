import { civilDate } from '../civil-date';
import { ruleSetInForceOn } from '../rule-set/rule-sets';
import { type ReviewFacts, governingFinalRow, reviewTimetable, reviewYear } from './review-timetable';

const day = civilDate;
const rules = ruleSetInForceOn(day('2026-02-10'));

const governing = (facts: ReviewFacts) =>
  governingFinalRow(reviewTimetable({ decision: 'amend', ...facts }, rules));

describe('the limit that governs the amended plan (Devon; SEND Regs 2014 reg 22(3))', () => {
  it('is eight weeks from a prompt notice', () => {
    const row = governing({ meetingOn: day('2026-11-03'), amendmentNoticeSentOn: day('2026-11-27') });
    expect(row).toMatchObject({ rule: 'AR-FINAL-8W', dueBy: '2027-01-22' });
  });

  it('is twelve weeks from the meeting after a late notice', () => {
    const row = governing({ meetingOn: day('2026-02-10'), amendmentNoticeSentOn: day('2026-04-14') });
    expect(row).toMatchObject({ rule: 'AR-FINAL-12W', dueBy: '2026-05-05' });
  });

  it('is none where the plan stays', () => {
    expect(governing({ meetingOn: day('2026-02-10'), decision: 'maintain' })).toBeNull();
  });
});

describe('the review year (CFA 2014 s44(1))', () => {
  it('runs from the latest of the days known', () => {
    const facts = { planFirstMadeOn: day('2024-02-29'), lastReviewCompletedOn: day('2025-02-20') };
    expect(reviewYear(facts, rules)).toMatchObject({ rule: 'AR-12M-NEXT', dueBy: '2026-02-19' });
    expect(reviewYear({ ...facts, reassessedPlanSentOn: day('2026-05-29') }, rules)).toMatchObject({
      rule: 'AR-12M-REASSESS',
      dueBy: '2027-05-29',
    });
    expect(reviewYear({}, rules)).toBeNull();
  });
});
