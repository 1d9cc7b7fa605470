import { memberOf } from './fault';
import { aText, isObject } from './readers';
import type { ResultRow } from './result-row';
import type { CaseTimetable } from './case-timetable';
import { caseTimetable, resultsOf } from './timetable';

/** A case that was answered. */
export interface AnsweredCase {
  readonly id: string;
  readonly results: readonly ResultRow[];
}

/** Why a case, or the whole document (then `id` and `index` are null), was refused. */
export interface RefusedCase {
  readonly id: string | null;
  readonly index: number | null;
  /** RFC 6901, from the root of the document. */
  readonly pointer: string;
  readonly message: string;
}

/** What a document gives. `answer` is null where nothing is to be printed. */
export interface DocumentAnswer {
  readonly answer: AnsweredCase | { readonly cases: readonly AnsweredCase[] } | null;
  readonly refused: readonly RefusedCase[];
}

const wholeRefused = (pointer: string, message: string): WorkedDocument => ({
  single: true,
  cases: [],
  refused: [{ id: null, index: null, pointer, message }],
});

/** The timetable of one case, or of a batch `{cases: [...]}`: a bad case is refused, the others are answered. */
export function answerDocument(document: unknown): DocumentAnswer {
  const { single, cases: workedCases, refused } = workOutDocument(document);
  const cases = workedCases.map(({ id, timetable }) => ({ id, results: resultsOf(timetable) }));
  return { answer: single ? (cases[0] ?? null) : { cases }, refused };
}

/** A case of a document that was worked out, before it is put into words or rows. */
export interface WorkedCase {
  readonly id: string;
  readonly title: string | null;
  readonly timetable: CaseTimetable;
}

/** A document worked out. `single`: it is one case, or nothing that can be read. */
export interface WorkedDocument {
  readonly single: boolean;
  readonly cases: readonly WorkedCase[];
  readonly refused: readonly RefusedCase[];
}

/** Works out every case of a document that can be worked out, and refuses the others. */
export function workOutDocument(document: unknown): WorkedDocument {
  if (!isObject(document))
    return wholeRefused('', 'The document must be a JSON object: a case, or {"cases": [...]}');
  const members = new Map<string, unknown>(Object.entries(document));
  if (!members.has('cases')) return workOutSingle(document);
  const other = [...members.keys()].find((name) => name !== 'cases');
  if (other !== undefined) return wholeRefused(memberOf('', other), `${other} cannot stand beside cases`);
  const cases = members.get('cases');
  if (!Array.isArray(cases)) return wholeRefused('/cases', 'cases must be a list of cases');
  return workOutBatch(cases);
}

function workOutSingle(given: object): WorkedDocument {
  const { case: worked, refused } = workOutItem(given, 0, new Set());
  if (worked) return { single: true, cases: [worked], refused: [] };
  return { single: true, cases: [], refused: [refused] };
}

function workOutBatch(given: readonly unknown[]): WorkedDocument {
  const seen = new Set<string>();
  const cases: WorkedCase[] = [];
  const refused: RefusedCase[] = [];
  given.forEach((item, index) => {
    const one = workOutItem(item, index, seen);
    if (one.case) cases.push(one.case);
    else refused.push({ ...one.refused, pointer: `/cases/${index}${one.refused.pointer}` });
  });
  return { single: false, cases, refused };
}

/** A case under its own id, or under `case-N` where it has none that can be used; or the first of its faults. */
function workOutItem(
  given: unknown,
  index: number,
  seen: Set<string>,
):
  | { readonly case: WorkedCase; readonly refused?: never }
  | { readonly case: null; readonly refused: RefusedCase } {
  const own = ownText(given, 'id');
  const id = own ?? `case-${index + 1}`;
  const repeated = own !== null && seen.has(own);
  if (own !== null) seen.add(own);
  if (repeated) {
    const fault = { pointer: '/id', message: `The id ${id} was used before` };
    return { case: null, refused: { id, index, ...fault } };
  }
  const { timetable, faults } = caseTimetable(given);
  if (timetable) return { case: { id, title: ownText(given, 'title'), timetable } };
  const [{ pointer, message } = { pointer: '', message: 'The case cannot be read' }] = faults;
  return { case: null, refused: { id, index, pointer, message } };
}

function ownText(given: unknown, name: string): string | null {
  const text = isObject(given) ? new Map<string, unknown>(Object.entries(given)).get(name) : undefined;
  return text === undefined ? null : aText(text, memberOf('', name), []);
}
