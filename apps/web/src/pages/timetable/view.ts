import type { FormState } from '../../layout/form-state';
import { errorsOf } from '../../layout/form-state';
import { COMMON_FORMS, OTHER_FORMS } from './forms/forms';
import type { ProcessForm } from './forms/question';

/** The field of the first page. */
export const HAPPENED = 'happened';

/** What happened? The common answers first. */
export function view(form: FormState) {
  const [wrong] = form.refusals;
  return {
    title: 'Work out the dates of an EHC process',
    errors: errorsOf(form, HAPPENED),
    happened: {
      idPrefix: HAPPENED,
      name: HAPPENED,
      classes: 'ehc-happened',
      fieldset: { legend: { text: 'What happened?', classes: 'govuk-fieldset__legend--m' } },
      ...(wrong ? { errorMessage: { text: wrong.message } } : {}),
      items: [...COMMON_FORMS.map(asItem), { divider: 'Something else' }, ...OTHER_FORMS.map(asItem)],
    },
  };
}

const asItem = ({ slug, happened, happenedHint }: ProcessForm) => ({
  value: slug,
  text: happened,
  ...(happenedHint === undefined ? {} : { hint: { text: happenedHint } }),
});
