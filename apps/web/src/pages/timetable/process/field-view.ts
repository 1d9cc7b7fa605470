import { dateField } from '../../../layout/date-input';
import type { FormState } from '../../../layout/form-state';
import type { Question } from '../forms/question';
import { boxOf, type Field } from '../read-answers';

const LEGEND = 'govuk-fieldset__legend--s';

/** A question as the GOV.UK macro of its kind takes it, with what was typed and what is wrong with it. */
export function fieldView({ name, question }: Field, form: FormState) {
  const { kind, label, hint } = question;
  const error = form.refusals.find(({ field }) => field === name);
  const around = {
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    ...(error ? { errorMessage: { text: error.message } } : {}),
  };
  if (kind === 'day') {
    const asked = { name, legend: label, ...(hint === undefined ? {} : { hint }) };
    return { kind, macro: dateField(form, asked) };
  }
  const items = { items: itemsOf(name, question, form.input) };
  if (kind === 'flag') return { kind: 'ticks', macro: { ...around, idPrefix: name, name, ...items } };
  const fieldset = { legend: { text: label, classes: LEGEND } };
  return { kind, macro: { ...around, idPrefix: name, name, fieldset, ...items } };
}

function itemsOf(name: string, question: Exclude<Question, { kind: 'day' }>, input: FormState['input']) {
  if (question.kind === 'flag') {
    return [{ value: 'yes', text: question.label, name, checked: input[name] !== undefined }];
  }
  return question.options.map(({ value, text, hint }, place) => {
    const box = question.kind === 'ticks' ? boxOf(name, place) : name;
    return {
      value,
      text,
      ...(question.kind === 'ticks' ? { name: box } : {}),
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      checked: input[box] === value,
    };
  });
}
