import type { CaseTimetable } from './case-timetable';
import type { Check, Fields } from './checks';
import type { Fault } from './fault';
import type { Reader } from './readers';

/** The inputs of a process once their form is right: what is wrong with their sense, and the timetable they give. */
export interface ReadInputs {
  readonly faults: readonly Fault[];
  readonly timetable: () => CaseTimetable;
}

/** Reads the inputs of one process. Null where their form is wrong, and `faults` says how. */
export type ContractProcess = (inputs: unknown, at: string, faults: Fault[]) => ReadInputs | null;

/** A process of the contract: the form of its inputs, the checks of their sense, and its timetable. */
export function contractProcess<Inputs extends Fields>(
  form: Reader<Inputs>,
  checks: readonly Check<Inputs>[],
  timetableOf: (inputs: Inputs) => CaseTimetable,
): ContractProcess {
  return (value, at, faults) => {
    const inputs = form(value, at, faults);
    if (inputs === null) return null;
    return { faults: checks.flatMap((check) => check(inputs, at)), timetable: () => timetableOf(inputs) };
  };
}
