import { actionForm, type ActionShown } from '../../layout/action-form';
import { dateField } from '../../layout/date-input';
import { errorFor, type FormState } from '../../layout/form-state';

export const CLASSIFY_TEMPLATE = 'pages/matter/classify.njk';
export const CLASSIFIED = 'The stage is recorded.';
export const STAGE_SINCE = { name: 'on', called: 'the day since which it has been at this stage' };

/** The form that says what stage a matter is at, with the stages to choose from. */
export function classifyForm(
  shown: ActionShown,
  form: FormState,
  stages: readonly { readonly value: string; readonly text: string }[],
) {
  const frame = actionForm('Say what stage it is at', shown, form);
  return {
    ...frame,
    stages: stages.map((stage) => ({ ...stage, checked: form.input['stage'] === stage.value })),
    stageError: errorFor(frame.errors, 'stage'),
    since: dateField(form, {
      name: STAGE_SINCE.name,
      legend: 'Since when?',
      hint: 'As far as you can tell.',
    }),
    button: 'Record the stage',
  };
}
