/** One reason why a step was refused: a stable code, a sentence the reader can act on, and perhaps the field. */
export interface RefusalReason {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** The rules do not allow the step. The transaction is rolled back and every reason is shown. */
export class Refused extends Error {
  constructor(readonly refusals: readonly RefusalReason[]) {
    super(refusals.map(({ message }) => message).join('; '));
    this.name = 'Refused';
  }
}

/** There is no such thing, or not for this reader: outsiders never learn that a case exists. */
export class NotFound extends Error {
  constructor(
    readonly kind: string,
    readonly id: string,
  ) {
    super(`There is no ${kind} ${id}`);
    this.name = 'NotFound';
  }
}

/** Something has happened to the matter since the caller looked at it. They look again, and then decide. */
export class ChangedSince extends Error {
  constructor(
    /** The version that the matter has now. */
    readonly version: number,
  ) {
    super('Something has happened to it since');
    this.name = 'ChangedSince';
  }
}

/** The key that makes a call safe to repeat was used before, for a call that asked for something else. */
export class KeyReused extends Error {
  constructor() {
    super('The key was used for another call');
    this.name = 'KeyReused';
  }
}

/** What was typed or configured cannot be used. The message is for a person: what, where, what to do. Exit status 2. */
export class BadInput extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadInput';
  }
}

/** The tables of the database are those of another version of the program: nothing may start on them. */
export class WrongTables extends BadInput {}
