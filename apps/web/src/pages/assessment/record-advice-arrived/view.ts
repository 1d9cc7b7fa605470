import type { AdviceShown } from '@ehc/casework';
import { ADVICE_LABELS } from '@ehc/domain';
import { actionForm } from '../../../layout/action-form';
import { dateField } from '../../../layout/date-input';
import type { FormState } from '../../../layout/form-state';
import { dayInWords } from '../../../layout/wording';

export const ARRIVAL_DAY = { name: 'on', called: 'the day on which the advice arrived' };

export function view(shown: AdviceShown, form: FormState) {
  const { adviceType, organisationId, sentOn } = shown.request;
  const from = organisationId === null ? null : shown.record.organisationNames.get(organisationId);
  return {
    ...actionForm('Record that advice arrived', shown, form),
    facts: [
      { key: 'Advice', value: ADVICE_LABELS[adviceType] },
      ...(from === undefined || from === null ? [] : [{ key: 'From', value: from }]),
      ...(sentOn ? [{ key: 'Asked for', value: dayInWords(sentOn) }] : []),
    ],
    arrivedOn: dateField(form, {
      name: ARRIVAL_DAY.name,
      legend: 'When did it reach us?',
      hint: 'The day on which it arrived, by any route, not the day on which it was opened.',
    }),
    button: 'Record that it arrived',
  };
}
