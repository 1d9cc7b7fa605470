import type { ReviewShown } from '@ehc/casework';
import { annualReviewMachine } from '@ehc/domain';
import type { FormState } from '../../../layout/form-state';
import { paths } from '../../../paths';
import { classifyForm } from '../../matter/classify-form';

export function view(shown: ReviewShown, form: FormState) {
  const { states, actions } = annualReviewMachine;
  const stages = [actions.classify.to].flat().map((value) => ({ value, text: states[value].label }));
  const { childId, id } = shown.file.review;
  return {
    ...classifyForm(shown, form, stages),
    otherwise: {
      text: 'The meeting has been held: record it instead',
      href: paths.reviewMeeting(childId, id),
    },
  };
}
