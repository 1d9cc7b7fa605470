import type { Refusal } from '@ehc/domain';

/** What somebody typed, and why it was refused. */
export interface FormState {
  readonly input: Readonly<Record<string, string>>;
  readonly refusals: readonly Refusal[];
}

/** A form nobody has filled in yet. */
export const untouched: FormState = { input: {}, refusals: [] };

/** A line of the error summary, leading to the field it is about. */
export interface PageError {
  readonly text: string;
  readonly href: string;
}

/** The refusals as the error summary shows them. What names no field leads to the form's first one. */
export function errorsOf({ refusals }: FormState, firstField: string): PageError[] {
  return refusals.map(({ message, field = firstField }) => ({ text: message, href: `#${field}` }));
}

/** The message beside a field, in the shape that the GOV.UK macros take; false where there is none. */
export function errorFor(errors: readonly PageError[] | undefined, field: string): { text: string } | false {
  const found = errors?.find(({ href }) => href === `#${field}`);
  return found ? { text: found.text } : false;
}
