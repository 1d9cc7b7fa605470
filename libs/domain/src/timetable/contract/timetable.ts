import { assessment } from './assessment';
import { authorityTransfer, commissionerChange } from './authority-transfer';
import { dispute } from './dispute';
import { type Fault, listed, memberOf } from './fault';
import { phaseTransfer } from './phase-transfer';
import { type ContractProcess, type ReadInputs, type WorkedOut, resultsOf } from './process';
import { type Reader, aText, isObject } from './readers';
import { reassessment } from './reassessment';
import { recommendation } from './recommendation';
import type { ResultRow } from './result-row';
import { review } from './review';
import { sen2 } from './sen2';
import { directPayment, higherEducation, youngPerson } from './small-processes';
import { tribunalOrder } from './tribunal-order';
import { unopposedAppeal } from './unopposed-appeal';

/** What one case gives: its rows, or everything found wrong with it. */
export type TimetableAnswer =
  | { readonly results: readonly ResultRow[]; readonly faults?: never }
  | { readonly faults: readonly Fault[]; readonly results?: never };

const PROCESSES: ReadonlyMap<string, ContractProcess> = new Map([
  ['assessment', assessment],
  ['review', review],
  ['phase_transfer', phaseTransfer],
  ['la_transfer', authorityTransfer],
  ['reassessment', reassessment],
  ['dispute', dispute],
  ['tribunal_order', tribunalOrder],
  ['unopposed_appeal', unopposedAppeal],
  ['recommendation', recommendation],
  ['direct_payment', directPayment],
  ['young_person', youngPerson],
  ['commissioner_change', commissionerChange],
  ['higher_education', higherEducation],
  ['sen2', sen2],
]);

const CASE_MEMBERS = ['id', 'title', 'process', 'inputs'];

/**
 * The statutory timetable of one case, given as parsed JSON: `{id?, title?, process, inputs}`. Bad input gives
 * faults, with those of form before those of sense, and never throws. Same case, same answer.
 */
export function timetable(given: unknown): TimetableAnswer {
  const { worked, faults } = workOutCase(given);
  return worked ? { results: resultsOf(worked) } : { faults };
}

/** What a case gives before it is put into words or rows, or everything found wrong with it. */
export function workOutCase(
  given: unknown,
):
  | { readonly worked: WorkedOut; readonly faults?: never }
  | { readonly worked: null; readonly faults: readonly Fault[] } {
  if (!isObject(given))
    return { worked: null, faults: [{ pointer: '', message: 'A case must be an object' }] };
  const faults: Fault[] = [];
  const read = readCase(new Map(Object.entries(given)), faults);
  if (faults.length > 0 || !read) return { worked: null, faults };
  return read.faults.length > 0 ? { worked: null, faults: read.faults } : { worked: read.workOut() };
}

/** Reads the members of a case. Where the process is not known its inputs are not looked at. */
function readCase(members: ReadonlyMap<string, unknown>, faults: Fault[]): ReadInputs | null {
  for (const [name, value] of members) {
    if (CASE_MEMBERS.includes(name) || value === undefined) continue;
    faults.push({
      pointer: memberOf('', name),
      message: `${name} is not a member of a case. Known: ${listed(CASE_MEMBERS)}`,
    });
  }
  for (const name of ['id', 'title']) {
    if (members.get(name) !== undefined) aText(members.get(name), memberOf('', name), faults);
  }
  const process = required(members, 'process', aProcess, faults);
  return process && required(members, 'inputs', process, faults);
}

function required<T>(
  members: ReadonlyMap<string, unknown>,
  name: string,
  reader: Reader<T>,
  faults: Fault[],
): T | null {
  const value = members.get(name);
  if (value !== undefined) return reader(value, memberOf('', name), faults);
  faults.push({ pointer: memberOf('', name), message: `${name} is required` });
  return null;
}

const aProcess: Reader<ContractProcess> = (value, at, faults) => {
  const process = typeof value === 'string' ? (PROCESSES.get(value) ?? null) : null;
  if (!process)
    faults.push({
      pointer: at,
      message: `The process is not known. Known: ${listed([...PROCESSES.keys()])}`,
    });
  return process;
};
