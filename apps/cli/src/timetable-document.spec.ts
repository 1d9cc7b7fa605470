import fc from 'fast-check';
import { workedExamples } from '../../../test/support/worked-examples';
import { answerBytes, answered } from './timetable-document';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const RUNS = { seed: 20261125, numRuns: 5000 };
const DEEP = 2000;

const CASES = workedExamples.map(({ process, inputs }) => ({ process, inputs }) as Json);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const answerTo = (bytes: Uint8Array) => answerBytes(bytes, answered);
const answerText = (text: string) => answerTo(bytesOf(text));

/** The places of a case that a mutation can touch: each member and item, at any depth, by its path. */
function placesIn(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  const here = path.length === 0 ? [] : [path];
  if (Array.isArray(value))
    return [...here, ...value.flatMap((item: Json, at) => placesIn(item, [...path, at]))];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([name, item]) => placesIn(item, [...path, name]))];
}

/** The case with what stands at a place put through a change. */
function changed(
  value: Json,
  [step, ...rest]: readonly (string | number)[],
  change: (at: Json) => Json,
): Json {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item: Json, at) => (at === step ? changed(item, rest, change) : item));
  const members = Object.entries(value as { readonly [name: string]: Json });
  return Object.fromEntries(
    members.map(([name, item]) => [name, name === step ? changed(item, rest, change) : item]),
  );
}

const isObject = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDay = (value: Json): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const textOf = (value: Json): string => (typeof value === 'string' ? value : '');
const nested = (): Json => Array.from({ length: DEEP }).reduce<Json>((inner) => [inner], 'x');
const anything = (): boolean => true;

/** Changes that make any valid case invalid, each with the places where it does. */
const SPOILING: readonly (readonly [string, (at: Json) => boolean, (at: Json) => Json])[] = [
  ['null', anything, () => null],
  ['a number', anything, () => 7],
  ['a huge number', anything, () => 1e308],
  ['deep nesting', anything, nested],
  ['an unknown field', isObject, (at) => ({ ...(at as object), 'no such/field~': '2026-01-01' })],
  ['a list in place of an object', isObject, (at) => [at]],
  ['an object in place of a list', Array.isArray, (at) => ({ 0: at })],
  ['a day that is none', isDay, (at) => `${textOf(at).slice(0, 5)}02-30`],
  ['a day without leading noughts', isDay, () => '2026-1-1'],
  ['a day with a time', isDay, (at) => `${textOf(at)}T00:00:00Z`],
  ['a day with a space', isDay, (at) => `${textOf(at)} `],
  ['a day before 1900', isDay, () => '1899-12-31'],
  ['a day after 2199', isDay, () => '2200-01-01'],
  ['an empty text', (at) => typeof at === 'string', () => ''],
  [
    'another case of letter',
    (at) => typeof at === 'string' && /[a-z]/.test(at),
    (at) => textOf(at).toUpperCase(),
  ],
  ['a text in place of a flag', (at) => typeof at === 'boolean', () => 'true'],
];

const spoiled = fc
  .tuple(fc.constantFrom(...CASES), fc.constantFrom(...SPOILING), fc.nat())
  .map(([valid, [name, fits, change], pick]) => {
    const places = placesIn(valid).filter((path) =>
      fits(path.reduce<Json>((at, step) => (at as never)[step], valid)),
    );
    const place = places[pick % Math.max(places.length, 1)];
    return { name, text: place ? JSON.stringify(changed(valid, place, change)) : null };
  })
  .filter((each): each is { name: string; text: string } => each.text !== null);

/** A refusal of one case: one line, a pointer that starts at the root, a sentence. Nothing is answered. */
const expectRefused = ({ lines, refused }: ReturnType<typeof answerTo>) => {
  expect(lines).toEqual([]);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.pointer).toMatch(/^(\/|$)/);
  expect(refused[0]?.message).toMatch(/\w{3}/);
};

describe('a document of cases, for ten thousand of them', () => {
  it('is refused, and never answered, where a change made it invalid', () => {
    fc.assert(
      fc.property(spoiled, ({ text }) => {
        expectRefused(answerText(text));
      }),
      RUNS,
    );
  });

  const unreadable = fc
    .tuple(fc.constantFrom(...CASES), fc.nat(), fc.constantFrom(0xff, 0xc0, 0x80))
    .chain(([valid, pick, byte]) => {
      const bytes = bytesOf(JSON.stringify(valid));
      const at = pick % bytes.length;
      return fc.constantFrom(
        bytes.slice(0, at),
        new Uint8Array([...bytes.slice(0, at), byte, ...bytes.slice(at)]),
        new Uint8Array([...bytes, 0x7b]),
        new Uint8Array(Buffer.from(JSON.stringify(valid), 'utf16le')),
        bytesOf(`\uFEFF\uFEFF${JSON.stringify(valid)}`),
        bytesOf(JSON.stringify([valid])),
      );
    });

  it('is refused as a whole where it cannot be read', () => {
    fc.assert(
      fc.property(unreadable, (bytes) => {
        const { lines, refused } = answerTo(bytes);
        expect(lines).toEqual([]);
        expect(refused).toMatchObject([{ id: null, index: null, pointer: '' }]);
      }),
      { ...RUNS, numRuns: 2500 },
    );
  });

  const reversed = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, item]) => [name, reversed(item)] as const);
    return Object.fromEntries(members.reverse());
  };
  const SAME: readonly ((valid: Json) => string)[] = [
    (valid) => JSON.stringify(valid, null, 3),
    (valid) => `\uFEFF${JSON.stringify(valid)}`,
    (valid) => JSON.stringify(reversed(valid)),
    (valid) => JSON.stringify({ ...(valid as object), title: 'Ünïcode 🙂' }),
    (valid) => JSON.stringify({ ...(valid as object), id: 'case-1' }),
    (valid) => JSON.stringify(valid).replace('{', '{"process":null,'),
  ];

  it('is answered the same where a change means nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASES), fc.constantFrom(...SAME), (valid, write) => {
        expect(answerText(write(valid))).toEqual(answerText(JSON.stringify(valid)));
        expect(answerText(write(valid)).refused).toEqual([]);
      }),
      { ...RUNS, numRuns: 1500 },
    );
  });

  it('is answered for its good cases, whatever stands beside them', () => {
    const bad = spoiled.map(({ text }) => JSON.parse(text) as Json);
    const batch = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...CASES), bad), { maxLength: 6 });
    fc.assert(
      fc.property(batch, (given) => {
        const cases = given.map(([good, valid, spoilt]) => (good ? valid : spoilt));
        const { lines, refused } = answerText(JSON.stringify({ cases }));
        const answer = JSON.parse(lines[0] ?? '') as { cases: { id: string }[] };
        const places = given.map(([good], at) => ({ good, at }));
        expect(answer.cases.map(({ id }) => id)).toEqual(
          places.filter(({ good }) => good).map(({ at }) => `case-${at + 1}`),
        );
        expect(refused.map(({ index }) => index)).toEqual(
          places.filter(({ good }) => !good).map(({ at }) => at),
        );
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });
});
