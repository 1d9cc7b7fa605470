import type { ReviewShown } from '@ehc/casework';
import { actionForm } from '../../../layout/action-form';
import { dateField } from '../../../layout/date-input';
import type { FormState } from '../../../layout/form-state';
import { reviewFacts } from '../review-facts';

export const MEETING_DAY = { name: 'on', called: 'the day of the meeting' };

export function view(shown: ReviewShown, form: FormState) {
  return {
    ...actionForm('Record the review meeting', shown, form),
    facts: reviewFacts(shown),
    heldOn: dateField(form, {
      name: MEETING_DAY.name,
      legend: 'When was the meeting held?',
      hint: 'For example, 27 2 2026. The four weeks to the decision run from this day.',
    }),
    button: 'Record the meeting',
  };
}
