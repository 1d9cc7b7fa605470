import { assessment } from './assessment';
import { authorityTransfer, commissionerChange } from './authority-transfer';
import type { CaseTimetable } from './case-timetable';
import { dispute } from './dispute';
import { type Fault, listed, memberOf } from './fault';
import { phaseTransfer } from './phase-transfer';
import type { ContractProcess, ReadInputs } from './process';
import { type Reader, aText, isObject } from './readers';
import { reassessment } from './reassessment';
import { recommendation } from './recommendation';
import { type ResultRow, printed } from './result-row';
import { review } from './review';
import { sen2 } from './sen2';
import { directPayment, higherEducation, youngPerson } from './small-processes';
import { tribunalOrder } from './tribunal-order';
import { unopposedAppeal } from './unopposed-appeal';

/** What one case gives: its rows, or everything found wrong with it. */
export type TimetableAnswer =
  | { readonly results: readonly ResultRow[]; readonly faults?: never }
  | { readonly faults: readonly Fault[]; readonly results?: never };

/** As `TimetableAnswer`, with all that is known of each limit: for whoever also shows how it was worked out. */
export type CaseAnswer =
  | { readonly timetable: CaseTimetable; readonly faults?: never }
  | { readonly faults: readonly Fault[]; readonly timetable?: never };

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
  const { timetable: found, faults } = caseTimetable(given);
  return found ? { results: resultsOf(found) } : { faults };
}

/** The limits of a case as the contract has them printed. */
export const resultsOf = ({ limits, others }: CaseTimetable): readonly ResultRow[] => [
  ...limits.map(({ row }) => printed(row)),
  ...others,
];

/** As `timetable`, before the limits are printed. */
export function caseTimetable(given: unknown): CaseAnswer {
  if (!isObject(given)) return { faults: [{ pointer: '', message: 'A case must be an object' }] };
  const faults: Fault[] = [];
  const read = readCase(new Map(Object.entries(given)), faults);
  if (faults.length > 0 || !read) return { faults };
  return read.faults.length > 0 ? { faults: read.faults } : { timetable: read.timetable() };
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
