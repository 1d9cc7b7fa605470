import type { ReviewShown } from '@ehc/casework';
import { actionForm } from '../../../layout/action-form';
import { dateField } from '../../../layout/date-input';
import type { FormState } from '../../../layout/form-state';
import { reviewFacts } from '../review-facts';

export const REPORT_DAY = { name: 'on', called: 'the day on which the report arrived' };

export function view(shown: ReviewShown, form: FormState) {
  return {
    ...actionForm('Record the report of the meeting', shown, form),
    facts: reviewFacts(shown),
    receivedOn: dateField(form, {
      name: REPORT_DAY.name,
      legend: 'When did the report reach us?',
      hint: 'The day on which it arrived, by any route, not the day on which it was opened.',
    }),
    button: 'Record the report',
  };
}
