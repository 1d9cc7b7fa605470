import type { ExceptionShown } from '@ehc/casework';
import { EXCEPTION_LABELS } from '@ehc/domain';
import { actionForm } from '../../../layout/action-form';
import { dateField } from '../../../layout/date-input';
import { errorFor, type FormState } from '../../../layout/form-state';
import { daysInWords, findingInWords, withdrawalInWords } from '../exception-words';

export const WITHDRAWAL_DAY = { name: 'on', called: 'the day on which it was withdrawn' };

/** Taking an exception back, with the reason. */
export function view(shown: ExceptionShown, form: FormState) {
  const { exception, file, record, asAt } = shown;
  const withdrawal = withdrawalInWords(exception, record);
  const already = { code: 'withdrawnAlready', message: 'This exception was withdrawn already' };
  const refusals = withdrawal === null ? shown.refusals : [already];
  const frame = actionForm('Withdraw an exception', { asAt, record, refusals }, form);
  return {
    ...frame,
    facts: [
      { key: 'What happened', value: EXCEPTION_LABELS[exception.fact] },
      { key: 'Who and when', value: daysInWords(exception, file, record) },
      { key: 'Finding', value: findingInWords(exception, record) },
    ],
    reasonError: errorFor(frame.errors, 'reason'),
    on: dateField(form, { name: WITHDRAWAL_DAY.name, legend: 'When was it withdrawn?' }, asAt),
    button: 'Withdraw the exception',
  };
}
