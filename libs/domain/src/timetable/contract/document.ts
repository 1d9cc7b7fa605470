import { memberOf, type Fault } from './fault';
import { aText, isObject } from './readers';
import type { ResultRow } from './result-row';
import { timetable } from './timetable';

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

const wholeRefused = (pointer: string, message: string): DocumentAnswer => ({
  answer: null,
  refused: [{ id: null, index: null, pointer, message }],
});

/** The timetable of one case, or of a batch `{cases: [...]}`: a bad case is refused, the others are answered. */
export function answerDocument(document: unknown): DocumentAnswer {
  if (!isObject(document))
    return wholeRefused('', 'The document must be a JSON object: a case, or {"cases": [...]}');
  const members = new Map<string, unknown>(Object.entries(document));
  if (!members.has('cases')) return answerSingle(document);
  const other = [...members.keys()].find((name) => name !== 'cases');
  if (other !== undefined) return wholeRefused(memberOf('', other), `${other} cannot stand beside cases`);
  const cases = members.get('cases');
  if (!Array.isArray(cases)) return wholeRefused('/cases', 'cases must be a list of cases');
  return answerBatch(cases);
}

function answerSingle(given: object): DocumentAnswer {
  const { id, results, fault } = answerCase(given, 0, new Set());
  if (fault) {
    const { pointer, message } = fault;
    return { answer: null, refused: [{ id, index: 0, pointer, message }] };
  }
  return { answer: { id, results }, refused: [] };
}

function answerBatch(given: readonly unknown[]): DocumentAnswer {
  const seen = new Set<string>();
  const cases: AnsweredCase[] = [];
  const refused: RefusedCase[] = [];
  given.forEach((item, index) => {
    const { id, results, fault } = answerCase(item, index, seen);
    if (fault)
      refused.push({ id, index, pointer: `/cases/${index}${fault.pointer}`, message: fault.message });
    else cases.push({ id, results });
  });
  return { answer: { cases }, refused };
}

interface CaseAnswer {
  readonly id: string;
  readonly results: readonly ResultRow[];
  readonly fault: Fault | null;
}

/** A case's answer under its own id, or under `case-N` where it has none that can be used. */
function answerCase(given: unknown, index: number, seen: Set<string>): CaseAnswer {
  const own = ownId(given);
  const id = own ?? `case-${index + 1}`;
  const repeated = own !== null && seen.has(own);
  if (own !== null) seen.add(own);
  if (repeated)
    return { id, results: [], fault: { pointer: '/id', message: `The id ${id} was used before` } };
  const { results = [], faults = [] } = timetable(given);
  return { id, results, fault: faults[0] ?? null };
}

function ownId(given: unknown): string | null {
  const id = isObject(given) ? new Map<string, unknown>(Object.entries(given)).get('id') : undefined;
  return id === undefined ? null : aText(id, '/id', []);
}
