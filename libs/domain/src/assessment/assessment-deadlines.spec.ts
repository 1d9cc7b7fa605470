import { anAssessment } from '../../../../test/builders/matters';
import { aChild } from '../../../../test/builders/people';
import { assessmentDeadlines } from './assessment-deadlines';

it("an exception of the old record excuses the final plan's limit alone, and moves no day (SEND Regs 2014 reg 13(3))", () => {
  const assessment = anAssessment(aChild('authority'));
  const plain = assessmentDeadlines({ assessment, adviceRequests: [], exceptions: [] });
  const reported = assessmentDeadlines({
    assessment: { ...assessment, exceptionReported: true },
    adviceRequests: [],
    exceptions: [],
  });
  const excused = reported.filter(({ exceptions }) => exceptions.length > 0);
  expect(excused).toMatchObject([{ rule: 'PLAN-20W', exceptions: ['reported'] }]);
  expect(reported.map(({ dueBy }) => dueBy)).toEqual(plain.map(({ dueBy }) => dueBy));
});
