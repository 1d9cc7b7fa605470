import type { AssessmentShown } from '@ehc/casework';
import { assessmentMachine } from '@ehc/domain';
import type { FormState } from '../../../layout/form-state';
import { classifyForm } from '../../matter/classify-form';

export function view(shown: AssessmentShown, form: FormState) {
  const { states, actions } = assessmentMachine;
  const stages = [actions.classify.to].flat().map((value) => ({ value, text: states[value].label }));
  return classifyForm(shown, form, stages);
}
