import type { PersonRead } from './read-person';

/** Where numbers that were seen are kept, one kind beside the other. */
export interface SeenNumbers {
  /** Notes the number; false where it was there already. */
  readonly isNew: (number: string) => boolean;
}

const NUMBERS = [
  { key: 'upn', field: 'UPN' },
  { key: 'uniqueLearnerNumber', field: 'UniqueLearnerNumber' },
] as const;

/**
 * Takes a number away from a person whom it cannot belong to, because someone before them in the file has it. `line`
 * finds the line of a field.
 */
export function withoutRepeatedNumbers(
  { person, faults, requestPlaces }: PersonRead,
  place: number,
  seen: SeenNumbers,
  line: (field: string) => number,
): PersonRead {
  if (!person) return { person, faults, requestPlaces };
  const repeated = NUMBERS.filter(({ key }) => person[key] !== null && !seen.isNew(`${key} ${person[key]}`));
  const found = repeated.map(({ field }) => ({
    line: line(field),
    path: `Person[${place}]/${field}`,
    field,
    code: 'S2-10',
    message: `Someone before in the file has the same ${field}. This person came in without it: find out whose it is.`,
    severity: 'error' as const,
  }));
  const without = Object.fromEntries(repeated.map(({ key }) => [key, null]));
  return { person: { ...person, ...without }, faults: [...faults, ...found], requestPlaces };
}
