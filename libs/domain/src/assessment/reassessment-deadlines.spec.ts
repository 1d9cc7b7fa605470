import { anAdviceRequest, anAssessment, stepOn } from '../../../../test/builders/matters';
import { aChild } from '../../../../test/builders/people';
import { civilDate } from '../civil-date';
import type { Result } from '../result';
import type { AssessmentFile, Stepped } from './assessment-file';
import { addAdviceRequest, openAssessment, takeAdviceStep, takeAssessmentStep } from './assessment-steps';
import type { AssessmentAction } from './assessment.machine';

const child = aChild('018f0000-0000-7000-8000-000000000001');
const step = (on: string) => stepOn(civilDate(on), { by: { staffId: null, role: 'manager' } });

const opened = () => {
  const assessment = { ...anAssessment(child, civilDate('2027-01-29')), kind: 'reassessment' } as const;
  return openAssessment(assessment, [], 'logRequest', step('2027-01-29')).file;
};

function left(result: Result<Stepped<AssessmentFile>>): AssessmentFile {
  if (!result.ok) throw new Error(result.refusals.map(({ message }) => message).join());
  return result.value.file;
}

const take = (file: AssessmentFile, action: AssessmentAction, on: string) =>
  left(takeAssessmentStep(file, action, step(on)));

const due = ({ deadlines }: AssessmentFile) =>
  Object.fromEntries(deadlines.map(({ rule, dueBy }) => [rule, dueBy]));
const openWaits = ({ waits }: AssessmentFile) =>
  waits.filter(({ resolvedOn }) => resolvedOn === null).map(({ waitingOn, dueBy }) => ({ waitingOn, dueBy }));

describe('a re-assessment', () => {
  it('has 15 days for the answer, and until then no limit for the plan (SEND Regs 2014 reg 25(1))', () => {
    expect(due(opened())).toEqual({ 'REASSESS-15D': '2027-02-13' });
    expect(openWaits(opened())).toEqual([{ waitingOn: 'caseworker', dueBy: '2027-02-13' }]);
  });

  it('W20: has 14 weeks from the day on which the decision was told, not from the request (SEND Regs 2014 reg 27(2))', () => {
    const agreed = take(opened(), 'agreeToAssess', '2027-02-12');
    expect(due(agreed)).toEqual({ 'REASSESS-15D': '2027-02-13', 'REASSESS-14W': '2027-05-21' });
    expect(agreed.deadlines.find(({ rule }) => rule === 'REASSESS-15D')?.metOn).toBe('2027-02-12');
    const deciding = take(agreed, 'considerIssuing', '2027-03-01');
    expect(openWaits(deciding)).toEqual([{ waitingOn: 'panel', dueBy: '2027-05-21' }]);
  });

  it('has the limits of any assessment for advice and the draft, and none of the first 20 weeks (SEND Regs 2014 reg 26)', () => {
    let file = take(opened(), 'agreeToAssess', '2027-02-12');
    const health = anAdviceRequest(file.assessment, 'health', null, civilDate('2027-02-15'));
    file = addAdviceRequest(file, health, step('2027-02-15')).file;
    file = left(takeAdviceStep(file, health.id, 'send', step('2027-02-15')));
    expect(due(file)).toMatchObject({ 'ADVICE-6W': '2027-03-29' });
    file = left(takeAdviceStep(file, health.id, 'recordReceived', step('2027-03-20')));
    file = left(takeAdviceStep(file, health.id, 'accept', step('2027-03-20')));
    file = take(take(file, 'considerIssuing', '2027-03-22'), 'agreeToIssue', '2027-03-24');
    expect(openWaits(file)).toEqual([{ waitingOn: 'caseworker', dueBy: '2027-05-21' }]);
    file = take(file, 'sendDraft', '2027-04-01');
    expect(Object.keys(due(file)).sort()).toEqual([
      'ADVICE-6W',
      'DRAFT-15D',
      'DRAFT-EARLIEST-FINAL',
      'REASSESS-14W',
      'REASSESS-15D',
    ]);
    file = take(take(file, 'finalise', '2027-04-16'), 'issuePlan', '2027-05-24');
    expect(file.deadlines.find(({ rule }) => rule === 'REASSESS-14W')).toMatchObject({ metOn: '2027-05-24' });
  });

  it('has nothing more to keep after a refusal', () => {
    const refused = take(opened(), 'refuseToAssess', '2027-02-10');
    expect(due(refused)).toEqual({ 'REASSESS-15D': '2027-02-13' });
  });
});
