import { civilDate } from '../civil-date';
import { attempt } from '../machine/machine';
import { type AssessmentFacts, assessmentMachine } from './assessment.machine';

const FACTS: AssessmentFacts = {
  on: civilDate('2026-04-15'),
  adviceRequests: 0,
  openAdviceRequests: 0,
  earliestFinalOn: civilDate('2026-04-16'),
  familyHasReplied: false,
  draftSent: true,
};

/** The codes of the reasons against making the plan final; none where it can be done. */
const against = (facts: Partial<AssessmentFacts>) => {
  const given = {
    from: 'draftSent',
    action: 'finalise',
    role: 'manager',
    facts: { ...FACTS, ...facts },
  } as const;
  const result = attempt(assessmentMachine, given);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};

it("does not make the plan final inside the family's 15 days, unless they replied (SEND Regs 2014 reg 13(1))", () => {
  expect(against({})).toEqual(['commentsWindowOpen']);
  expect(against({ familyHasReplied: true })).toEqual([]);
  expect(against({ on: civilDate('2026-04-16') })).toEqual([]);
});

it('does not make final a plan of which the family had no draft (SEND Regs 2014 reg 13(1))', () => {
  expect(against({ draftSent: false, earliestFinalOn: null })).toEqual(['draftNotSent']);
});
