import { RULE_SETS } from '../../rule-set/rule-sets';
import type { RuleSet } from '../../rule-set/rule-set';
import type { TimetableRow } from '../row';
import type { Check, Fields } from './checks';
import type { Fault } from './fault';
import type { Reader } from './readers';
import { type BarRow, type ResultRow, type TimelinessRow, printed } from './result-row';

/** What a case gives: its limits, the rule set that they come from, and the rows that have no day of their own. */
export interface WorkedOut {
  readonly rows: readonly TimetableRow[];
  readonly rules: RuleSet;
  readonly others?: readonly (BarRow | TimelinessRow)[];
  /** In place of the rules' own words for what started the clock. */
  readonly trigger?: string | undefined;
}

/** Of a case in which no clock runs. */
export const NO_ROWS: WorkedOut = { rows: [], rules: RULE_SETS[0] };

/** The rows of a case as the `timetable` command prints them: those without a day come last. */
export const resultsOf = ({ rows, others = [] }: WorkedOut): readonly ResultRow[] => [
  ...rows.map(printed),
  ...others,
];

/** The inputs of a process once their form is right: what is wrong with their sense, and what they give. */
export interface ReadInputs {
  readonly faults: readonly Fault[];
  readonly workOut: () => WorkedOut;
}

/** Reads the inputs of one process. Null where their form is wrong, and `faults` says how. */
export type ContractProcess = (inputs: unknown, at: string, faults: Fault[]) => ReadInputs | null;

/** A process of the contract: the form of its inputs, the checks of their sense, and its rows. */
export function contractProcess<Inputs extends Fields>(
  form: Reader<Inputs>,
  checks: readonly Check<Inputs>[],
  workOut: (inputs: Inputs) => WorkedOut,
): ContractProcess {
  return (value, at, faults) => {
    const inputs = form(value, at, faults);
    if (inputs === null) return null;
    return { faults: checks.flatMap((check) => check(inputs, at)), workOut: () => workOut(inputs) };
  };
}
