/** Why something may not be done: a code for programs, a sentence that a caseworker can act on. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The input that it concerns, where there is one. */
  readonly field?: string;
}

/** What a rule answers: the value, or every reason against it. Rules never throw for bad input. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What a rule gives where it has no objection. */
export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
/** What a rule gives where it says no, with every reason. */
export const refused = (...refusals: Refusal[]): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals,
});
