import { yearGroupLabel, yearGroupOn, type Child, type CivilDate, type Refusal } from '@ehc/domain';
import { paths } from '../paths';
import { errorsOf, type FormState } from './form-state';

/** What every form for one step on a child's case shows around its fields. */
export interface ActionShown {
  readonly asAt: CivilDate;
  readonly record: { readonly child: Child };
  /** Why the step is not possible now. */
  readonly refusals: readonly Refusal[];
}

/** The frame of such a form: title, whose case it is, the way back, and what is wrong or in the way. */
export function actionForm(title: string, { asAt, record, refusals }: ActionShown, form: FormState) {
  const { child } = record;
  return {
    title,
    caption: `${child.forename} ${child.surname}, ${yearGroupLabel(yearGroupOn(child.bornOn, asAt))}`,
    backTo: { text: 'Back to the case', href: paths.child(child.id) },
    // A day is three boxes: its message leads to the first of them.
    errors:
      refusals.length > 0
        ? []
        : errorsOf(form, 'on').map(({ text, href }) => ({
            text,
            href: DATES.includes(href) ? `${href}-day` : href,
          })),
    blocked: refusals.map(({ message }) => message),
    input: form.input,
  };
}

const DATES = ['#on', '#promisedFor', '#fromOn', '#toOn', '#reopensOn'];

/** The text fields of a form that was sent; anything else in it is left out. */
export function inputOf(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts.filter(([name]) => name !== '_csrf'));
}

/** What was typed, or null where nothing was. */
export const textOrNull = (text: string | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
