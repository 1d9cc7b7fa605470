/**
 * Reads citations as the code writes them. "SEND Regs 2014 regs 5(4), 20(7) to (9); CFA 2014 s31" is five
 * citations; each is kept with its instrument, so that it can be found, sorted and compared.
 */

/** The instruments that may be cited, in the order of docs/rules.md, with the words for one place in them and for several. */
export const INSTRUMENTS = [
  { name: 'CFA 2014', title: 'Children and Families Act 2014', words: ['s', 'ss'] },
  { name: 'SEND Regs 2014', title: 'SEND Regulations 2014 (SI 2014/1530)', words: ['reg ', 'regs '] },
  {
    name: 'SI 2014/1652',
    title: 'Personal Budgets Regulations 2014 (SI 2014/1652)',
    words: ['reg ', 'regs '],
  },
  {
    name: 'SI 2017/1306',
    title: 'First-tier Tribunal Recommendations Power Regulations 2017 (SI 2017/1306)',
    words: ['reg ', 'regs '],
  },
  {
    name: 'Tribunal Procedure Rules 2008',
    title: 'Tribunal Procedure (HESC Chamber) Rules 2008 (SI 2008/2699)',
    words: ['r', 'rr'],
  },
  {
    name: 'SEND Code of Practice 2015',
    title: 'SEND Code of Practice 2015 (guidance)',
    words: ['para ', 'paras '],
  },
  { name: 'Education Act 1996', title: 'Education Act 1996', words: ['s', 'ss'] },
  { name: 'Interpretation Act 1978', title: 'Interpretation Act 1978', words: ['s', 'ss'] },
  {
    name: 'Banking and Financial Dealings Act 1971',
    title: 'Banking and Financial Dealings Act 1971',
    words: ['s', 'ss'],
  },
];

/** Where decided cases are listed: after every instrument. */
export const CASE_LAW = { name: 'Case law', title: 'Case law' };

const CASE = /^(.+ v .+|Re .+) [[(]\d{4}[\])]/;
const PLACE = /^(?<number>\d+(?:\.\d+)?[A-Z]?)?(?<parts>(?:\([0-9]+[A-Z]?\)|\([a-z]+\))*)$/;
const SCHEDULE = /^Sch \d+$/;
const RANGE = /^(.+?) to (.+)$/;

/** Every citation in the text, or a thrown Error that quotes what cannot be read. */
export const parseCitations = (text) =>
  text
    .split(/;\s*/)
    .map((part) => part.trim())
    .flatMap(parseInstrument);

function parseInstrument(text) {
  if (CASE.test(text)) return [{ instrument: CASE_LAW.name, number: '', parts: [], text }];
  const instrument = INSTRUMENTS.find(({ name }) => text.startsWith(`${name} `));
  if (!instrument) throw new Error(`no known instrument in "${text}"`);
  const [one, several] = instrument.words;
  const places = text.slice(instrument.name.length + 1);
  const starts = (each) => places.startsWith(each) && /^\d/.test(places.slice(each.length));
  const word = SCHEDULE.test(places) ? '' : [several, one].find(starts);
  if (word === undefined)
    throw new Error(`no "${one.trim()}" and number after ${instrument.name} in "${text}"`);
  const listed = places.slice(word.length).split(/,\s*/);
  if (word === one && listed.some((place, at) => at > 0 && /^\d/.test(place)))
    throw new Error(`"${several.trim()}", not "${one.trim()}", for several in "${text}"`);
  return readPlaces(listed, instrument, text);
}

function readPlaces(listed, instrument, text) {
  const found = [];
  for (const place of listed) {
    if (SCHEDULE.test(place)) {
      found.push({
        instrument: instrument.name,
        number: place,
        parts: [],
        text: `${instrument.name} ${place}`,
      });
      continue;
    }
    const [, first = place, last] = RANGE.exec(place) ?? [];
    const from = readPlace(first, found.at(-1), instrument, text);
    found.push(...(last === undefined ? [from] : range(from, last, instrument, text)));
  }
  return found;
}

/** `13(2)`; or `(3)` alone, which keeps the number of the one before it, and its paragraph where only a letter follows. */
function readPlace(place, before, instrument, text) {
  const { number, parts } = PLACE.exec(place)?.groups ?? {};
  if (number === undefined && (!parts || !before)) throw new Error(`"${place}" in "${text}" is no place`);
  const own = [...parts.matchAll(/\(([^)]+)\)/g)].map(([, part]) => part);
  const kept = number === undefined && /^[a-z]/.test(own[0]) ? before.parts.slice(0, 1) : [];
  return placeIn(instrument, number ?? before.number, [...kept, ...own]);
}

function placeIn(instrument, number, parts) {
  const brackets = parts.map((part) => `(${part})`).join('');
  const text = `${instrument.name} ${instrument.words[0]}${number}${brackets}`;
  return { instrument: instrument.name, number, parts, text };
}

/** `(7) to (9)` is each paragraph; `9.166 to 9.185` stays one citation, since the Code is read by the passage. */
function range(from, last, instrument, text) {
  if (/^\d+\.\d+$/.test(last)) {
    const shown = `${instrument.name} ${instrument.words[1]}${from.number} to ${last}`;
    return [{ ...from, text: shown }];
  }
  const start = Number(from.parts.at(-1));
  const end = Number(/^\((\d+)\)$/.exec(last)?.[1]);
  if (!(end > start)) throw new Error(`"to ${last}" in "${text}" is no range`);
  return Array.from({ length: end - start + 1 }, (_, step) =>
    placeIn(instrument, from.number, [...from.parts.slice(0, -1), String(start + step)]),
  );
}

/** Whether `part` is the same place as `whole`, or lies within it: `reg 13(2)(a)` lies within `reg 13(2)`. */
export const isWithin = (part, whole) =>
  part.text === whole.text ||
  (part.instrument === whole.instrument &&
    part.instrument !== CASE_LAW.name &&
    part.number === whole.number &&
    !whole.text.includes(' to ') &&
    !part.text.includes(' to ') &&
    whole.parts.every((each, at) => part.parts[at] === each));

/** The order of docs/rules.md: by instrument, then as numbered there; cases by name. */
export function inOrder(a, b) {
  const place = ({ instrument }) => {
    const at = INSTRUMENTS.findIndex(({ name }) => name === instrument);
    return at < 0 ? INSTRUMENTS.length : at;
  };
  return place(a) - place(b) || a.text.localeCompare(b.text, 'en', { numeric: true });
}
