import {
  accepted,
  type CivilDate,
  dayOfMonth,
  isCivilDate,
  monthCalled,
  monthOf,
  refused,
  type Result,
  yearOf,
} from '@ehc/domain';
import { Refused } from '@ehc/platform';
import type { FormState } from './form-state';

const PARTS = ['day', 'month', 'year'] as const;
const LABELS = { day: 'Day', month: 'Month', year: 'Year' } as const;

/** One question for a day: the name of the field, and how a sentence calls the day: "the day of the meeting". */
export interface DateQuestion {
  readonly name: string;
  readonly called: string;
}

type Input = FormState['input'];

/** The day typed into three boxes; null where all are empty. Says in plain words what is missing or wrong. */
export function optionalDate(input: Input, question: DateQuestion): Result<CivilDate | null> {
  const { name: field, called } = question;
  const typed = PARTS.map((part) => ({ part, text: (input[`${field}-${part}`] ?? '').trim() }));
  const missing = typed.filter(({ text }) => text === '').map(({ part }) => part);
  if (missing.length === PARTS.length) return accepted(null);
  const starts = called.charAt(0).toUpperCase() + called.slice(1);
  if (missing.length > 0) {
    const message = `${starts} must include a ${missing.join(' and a ')}`;
    return refused({ code: 'dateIncomplete', message, field });
  }
  const [day = '', month = '', year = ''] = typed.map(({ text }) => text);
  if (!/^\d{4}$/.test(year)) {
    return refused({ code: 'yearShort', message: 'The year must have 4 numbers', field });
  }
  const monthNumber = /^\d+$/.test(month) ? Number(month) : monthCalled(month);
  const text = `${year}-${String(monthNumber).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isCivilDate(text)) return accepted(text);
  return refused({ code: 'notADay', message: `${starts} must be a real date`, field });
}

/** As `optionalDate`, where the day must be given. */
export function requiredDate(input: Input, question: DateQuestion): Result<CivilDate> {
  const found = optionalDate(input, question);
  if (!found.ok) return found;
  if (found.value !== null) return accepted(found.value);
  return refused({ code: 'dateMissing', message: `Enter ${question.called}`, field: question.name });
}

/** The values of several answers at once, or all that is wrong with them thrown together. */
export function allOf<T extends Record<string, Result<unknown>>>(
  answers: T,
): { [K in keyof T]: T[K] extends Result<infer V> ? V : never } {
  const refusals = Object.values(answers).flatMap((answer) => (answer.ok ? [] : answer.refusals));
  if (refusals.length > 0) throw new Refused(refusals);
  const values = Object.entries(answers).map(([name, answer]) => [name, answer.ok ? answer.value : null]);
  return Object.fromEntries(values) as { [K in keyof T]: T[K] extends Result<infer V> ? V : never };
}

/** The three boxes as the GOV.UK macro takes them, with what was typed, or with a day to begin with. */
export function dateField(
  form: FormState,
  { name, legend, hint }: { readonly name: string; readonly legend: string; readonly hint?: string },
  beginWith: CivilDate | null = null,
) {
  const refusal = form.refusals.find(({ field }) => field === name);
  const first = beginWith && {
    day: dayOfMonth(beginWith),
    month: monthOf(beginWith),
    year: yearOf(beginWith),
  };
  const untouched = Object.keys(form.input).length === 0;
  return {
    id: name,
    namePrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--s' } },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    ...(refusal ? { errorMessage: { text: refusal.message } } : {}),
    items: PARTS.map((part) => ({
      name: part,
      label: LABELS[part],
      value: form.input[`${name}-${part}`] ?? (untouched && first ? String(first[part]) : ''),
      classes: [
        part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
        ...(refusal ? ['govuk-input--error'] : []),
      ].join(' '),
    })),
  };
}
