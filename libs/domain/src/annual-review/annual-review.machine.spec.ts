import { civilDate } from '../civil-date';
import { attempt } from '../machine/machine';
import { type AnnualReviewFacts, annualReviewMachine } from './annual-review.machine';

const FACTS: AnnualReviewFacts = {
  on: civilDate('2026-03-16'),
  proposedAmendments: 1,
  reason: null,
  earliestFinalOn: civilDate('2026-03-17'),
};

/** The codes of the reasons against a step; none where it can be taken. */
const against = (action: 'proposeAmendments' | 'issueAmendedPlan', facts: Partial<AnnualReviewFacts>) => {
  const from = action === 'proposeAmendments' ? 'decisionDue' : 'commentsWindow';
  const result = attempt(annualReviewMachine, {
    from,
    action,
    role: 'manager',
    facts: { ...FACTS, ...facts },
  });
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};

it('does not amend without listing an amendment (SEND Regs 2014 reg 22(2)(a))', () => {
  expect(against('proposeAmendments', { proposedAmendments: 0 })).toEqual(['amendmentsMissing']);
  expect(against('proposeAmendments', {})).toEqual([]);
});

it("does not send the amended plan inside the family's 15 days (SEND Regs 2014 reg 22(2)(c))", () => {
  expect(against('issueAmendedPlan', {})).toEqual(['commentsWindowOpen']);
  expect(against('issueAmendedPlan', { on: civilDate('2026-03-17') })).toEqual([]);
  expect(against('issueAmendedPlan', { earliestFinalOn: null })).toEqual([]);
});
