import { type CivilDate, isCivilDate } from '../../civil-date';
import { type Fault, listed, memberOf } from './fault';

/** The fields of one object of a case, already of the right form. */
export type Fields = Readonly<Record<string, unknown>>;

/** A check of sense: what is wrong among fields that are each of the right form. `at` is the object's place. */
export type Check<Inputs = Fields> = (fields: Inputs, at: string) => readonly Fault[];

const isGiven = (fields: Fields, name: string): boolean => fields[name] !== undefined;

/** At least one of the fields. */
export const atLeastOne =
  (...names: readonly string[]): Check =>
  (fields, at) =>
    names.some((name) => isGiven(fields, name))
      ? []
      : [
          {
            pointer: at,
            message: `At least one of these is needed: ${listed(names)}`,
            reason: 'oneNeeded',
            others: names,
          },
        ];

/** No two of the fields, which are named in the order of the contract. */
export const atMostOne =
  (...names: readonly string[]): Check =>
  (fields, at) => {
    const [first, second] = names.filter((name) => isGiven(fields, name));
    return first && second
      ? [
          {
            pointer: memberOf(at, second),
            message: `${second} cannot be given together with ${first}`,
            reason: 'notTogether',
            others: [first],
          },
        ]
      : [];
  };

/** One of the fields, and not two. */
export const exactlyOne =
  (...names: readonly string[]): Check =>
  (fields, at) => [...atLeastOne(...names)(fields, at), ...atMostOne(...names)(fields, at)];

/** A field that makes sense only beside one of the others. */
export const onlyWith =
  (name: string, ...others: readonly string[]): Check =>
  (fields, at) =>
    isGiven(fields, name) && !others.some((other) => isGiven(fields, other))
      ? [
          {
            pointer: memberOf(at, name),
            message: `${name} can only be given with ${listed(others)}`,
            reason: 'onlyWith',
            others,
          },
        ]
      : [];

/** A field that makes sense only where another has, or holds, this code. */
export const onlyWithCode =
  (name: string, other: string, code: string, words: string): Check =>
  (fields, at) => {
    const value = fields[other];
    const fits = value === code || (Array.isArray(value) && value.includes(code));
    return isGiven(fields, name) && !fits
      ? [
          {
            pointer: memberOf(at, name),
            message: `${name} can only be given with ${other} ${words}`,
            reason: 'onlyWithCode',
            others: [other],
          },
        ]
      : [];
  };

/** A day, or each day of a list, that cannot be before any of the others. */
export const notBefore =
  (name: string, ...others: readonly string[]): Check =>
  (fields, at) => {
    const value = fields[name];
    if (!Array.isArray(value)) return earlierThan(value, fields, others, memberOf(at, name));
    return value.flatMap((day, place) =>
      earlierThan(day, fields, others, memberOf(memberOf(at, name), place)),
    );
  };

/** A day that must come after another. */
export const after =
  (name: string, other: string): Check =>
  (fields, at) => {
    const [day, earlier] = [fields[name], fields[other]];
    return isCivilDate(day) && isCivilDate(earlier) && day <= earlier
      ? [
          {
            pointer: memberOf(at, name),
            message: `${day} is not after ${other} ${earlier}`,
            reason: 'notAfter',
            others: [other],
          },
        ]
      : [];
  };

/** A day that cannot be after another. */
export const notAfter =
  (name: string, other: string): Check =>
  (fields, at) => {
    const [day, later] = [fields[name], fields[other]];
    return isCivilDate(day) && isCivilDate(later) && day > later
      ? [
          {
            pointer: memberOf(at, name),
            message: `${day} is after ${other} ${later}`,
            reason: 'tooLate',
            others: [other],
          },
        ]
      : [];
  };

/** The same checks for each object of a list. */
export const eachOf =
  (name: string, ...checks: readonly Check[]): Check =>
  (fields, at) => {
    const items = (fields[name] ?? []) as readonly Fields[];
    return items.flatMap((item, place) =>
      checks.flatMap((check) => check(item, memberOf(memberOf(at, name), place))),
    );
  };

function earlierThan(
  day: unknown,
  fields: Fields,
  others: readonly string[],
  pointer: string,
): readonly Fault[] {
  if (!isCivilDate(day)) return [];
  return others.flatMap((other) => {
    const earliest = fields[other];
    return isCivilDate(earliest) && day < earliest ? [tooEarly(pointer, day, other, earliest)] : [];
  });
}

/** The fault of a day that is before another. */
export const tooEarly = (pointer: string, day: CivilDate, other: string, earliest: CivilDate): Fault => ({
  pointer,
  message: `${day} is before ${other} ${earliest}`,
  reason: 'tooEarly',
  others: [other],
});
