import { type CivilDate, isCivilDate } from '../../civil-date';
import { type Fault, listed, memberOf } from './fault';

/**
 * Reads one value of a case: returns it typed, or adds what is wrong with its form to `faults` and returns
 * null. Nothing is thrown, and the value is not changed.
 */
export type Reader<T> = (value: unknown, at: string, faults: Fault[]) => T | null;

/** What a reader reads. */
export type ReadBy<R> = R extends Reader<infer T> ? T : never;

/** A day, written YYYY-MM-DD. */
export const aDay: Reader<CivilDate> = (value, at, faults) => {
  if (isCivilDate(value)) return value;
  const dayLike = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return refused(
    at,
    faults,
    dayLike ? `${value} is not a day in the calendar` : `${shown(value)} is not a day, written YYYY-MM-DD`,
  );
};

export const aFlag: Reader<boolean> = (value, at, faults) =>
  typeof value === 'boolean' ? value : refused(at, faults, `${shown(value)} is not true or false`);

/** A text of 1 to 200 characters. */
export const aText: Reader<string> = (value, at, faults) => {
  if (typeof value !== 'string') return refused(at, faults, `${shown(value)} is not text`);
  const characters = Array.from(value).length;
  if (characters >= 1 && characters <= 200) return value;
  return refused(at, faults, `The text has ${characters} characters; 1 to 200 are allowed`);
};

/** One of the codes of the contract, read as the code that the rules use. */
export function aCode<const Codes extends Readonly<Record<string, string>>>(
  codes: Codes,
): Reader<Codes[keyof Codes]> {
  const known = new Map(Object.entries(codes)) as Map<string, Codes[keyof Codes]>;
  return (value, at, faults) => {
    const code = typeof value === 'string' ? known.get(value) : undefined;
    return (
      code ?? refused(at, faults, `${shown(value)} is not known here. Known: ${listed([...known.keys()])}`)
    );
  };
}

/** A list, which may be empty. */
export function aList<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value, at, faults) => {
    if (!Array.isArray(value)) return refused(at, faults, `${shown(value)} is not a list`);
    const items: T[] = [];
    for (const [place, each] of (value as readonly unknown[]).entries()) {
      const read = item(each, memberOf(at, place), faults);
      if (read !== null) items.push(read);
    }
    return items;
  };
}

/** A list of at least one code, none of them given twice. */
export function distinctCodes<T extends string>(code: Reader<T>): Reader<readonly T[]> {
  return (value, at, faults) => {
    const before = faults.length;
    const codes = aList(code)(value, at, faults);
    if (codes === null || faults.length > before) return null;
    if (codes.length === 0) return missing(at, faults, 'At least one is needed');
    const repeated = codes.findIndex((each, place) => codes.indexOf(each) < place);
    return repeated < 0 ? codes : refused(memberOf(at, repeated), faults, 'This code is given twice');
  };
}

/** An object of days by name; which names are allowed is a question for later. */
export const daysByName: Reader<ReadonlyMap<string, CivilDate>> = (value, at, faults) => {
  if (!isObject(value)) return refused(at, faults, `${shown(value)} is not an object`);
  const days = new Map<string, CivilDate>();
  for (const [name, each] of given(value)) {
    const day = aDay(each, memberOf(at, name), faults);
    if (day) days.set(name, day);
  }
  return days;
};

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Members<R extends Readers, O extends Readers> = { readonly [K in keyof R]: ReadBy<R[K]> } & {
  readonly [K in keyof O]?: ReadBy<O[K]> | undefined;
};

/** An object with these members and no other. */
export function anObject<R extends Readers, O extends Readers>(
  required: R,
  optional: O,
): Reader<Members<R, O>> {
  const known: Readers = { ...required, ...optional };
  return (value, at, faults) => {
    if (!isObject(value)) return refused(at, faults, `${shown(value)} is not an object`);
    const before = faults.length;
    const members = given(value);
    for (const name of Object.keys(required)) {
      if (!members.has(name)) missing(memberOf(at, name), faults, `${name} is required`);
    }
    const read: Record<string, unknown> = {};
    for (const [name, member] of members) {
      const reader = Object.hasOwn(known, name) ? known[name] : undefined;
      if (reader) read[name] = reader(member, memberOf(at, name), faults);
      else
        refused(
          memberOf(at, name),
          faults,
          `${name} is not a field here. Known: ${listed(Object.keys(known))}`,
        );
    }
    return faults.length > before ? null : (read as Members<R, O>);
  };
}

/** The members that have a value: one that is undefined is left out, as JSON would leave it out. */
const given = (value: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(value).filter(([, member]) => member !== undefined));

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refused(at: string, faults: Fault[], message: string): null {
  faults.push({ pointer: at, message });
  return null;
}

function missing(at: string, faults: Fault[], message: string): null {
  faults.push({ pointer: at, message, reason: 'missing' });
  return null;
}

/** The value as a message shows it: short, and never the whole of an object. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 60)}"`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return 'A list';
  return typeof value === 'object' ? 'An object' : `A value of type ${typeof value}`;
}
