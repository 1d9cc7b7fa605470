/** What kind of thing is wrong, where the words for it are somebody else's: a page says it otherwise than a command. */
export type FaultReason =
  'missing' | 'oneNeeded' | 'notTogether' | 'onlyWith' | 'onlyWithCode' | 'tooEarly' | 'notAfter' | 'tooLate';

/** Something wrong with a case as it was given: where (a JSON pointer from the case) and what, for a person. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
  /** Left out where the value is of the wrong form. */
  readonly reason?: FaultReason;
  /** The other fields that it has to do with, if any. */
  readonly others?: readonly string[];
}

/** The pointer to a member of the place `at`, escaped as RFC 6901 asks. */
export const memberOf = (at: string, name: string | number): string =>
  `${at}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** `a, b or c`: for messages that say what is known. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
