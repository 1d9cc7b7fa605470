import type { AdviceRequest } from '../advice/advice-request';
import type { Step } from '../matter/step';
import type { Assessment } from './assessment';
import type { AssessmentFile, Stepped } from './assessment-file';
import { settleAssessment } from './assessment-steps';

/**
 * Replaces what an old record told of an assessment, because a newer record tells it better. Only for an assessment
 * that was brought in and that nobody has worked on since; whoever calls makes sure of that. Dates that move stay on
 * the line of history.
 */
export function correctAssessment(
  file: AssessmentFile,
  assessment: Assessment,
  adviceRequests: readonly AdviceRequest[],
  step: Step,
): Stepped<AssessmentFile> {
  return settleAssessment({ ...file, assessment, adviceRequests }, step, {
    action: 'corrected',
    fromState: file.assessment.state,
    toState: assessment.state,
    subjectId: null,
  });
}
