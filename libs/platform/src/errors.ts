/** One reason why the rules refuse an act: a code, a sentence a caseworker can act on, and perhaps the field it is about. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** The rules refuse the act. Nothing was changed. */
export class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(({ code }) => code).join(', '));
  }
}

/** There is no such thing for this person: absent, or of another authority. Nobody learns which. */
export class NotFound extends Error {
  constructor(
    readonly kind: string,
    readonly id: string,
  ) {
    super(`No ${kind} ${id}`);
  }
}
