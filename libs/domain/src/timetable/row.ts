import type { CivilDate, DayIfKnown } from '../civil-date';
import type { ExceptionCode } from './exceptions';
import { type RuleId, ruleInWords } from './rules';
import type { RuleKind } from './rules/rule-in-words';

/** One limit worked out for one case. An exception excuses; it never moves `dueBy`. */
export interface TimetableRow {
  readonly rule: RuleId;
  /** The last day in time; for an earliest-day rule, the first day on which the step may be taken. */
  readonly dueBy: CivilDate;
  /** The last day on the other reading of the law, where there is one and it differs. */
  readonly altDueBy: CivilDate | null;
  readonly kind: RuleKind;
  readonly earliestDay: boolean;
  /** Whether the law has any exception to this limit. */
  readonly excusable: boolean;
  /** The exceptions that the facts of the case engage, whether or not the step was late. */
  readonly exceptions: readonly ExceptionCode[];
  /** The day from which the law counts. */
  readonly triggerOn: CivilDate;
  /** Whether what was served went by post; left out where nobody says, or nothing is served. */
  readonly servedByPost?: boolean;
  readonly doneOn: CivilDate | null;
  /** Which of several it is about (an advice request or consultation): its id, else its place from 0. */
  readonly subject: string | null;
}

export const OUTCOMES = ['met', 'metOnAltReadingOnly', 'lateExcused', 'late', 'tooEarly'] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface WorkedOut {
  readonly dueBy: CivilDate;
  readonly altDueBy?: CivilDate | null;
  readonly triggerOn: CivilDate;
  readonly servedByPost?: boolean;
  readonly doneOn?: DayIfKnown;
  readonly exceptions?: readonly ExceptionCode[];
  readonly subject?: string;
}

/** The row of a limit, with what its rule says of every case filled in. */
export function rowOf(rule: RuleId, limit: WorkedOut): TimetableRow {
  const { kind, earliestDay = false, excusable = false } = ruleInWords(rule);
  return {
    rule,
    dueBy: limit.dueBy,
    altDueBy: limit.altDueBy ?? null,
    kind,
    earliestDay,
    excusable,
    exceptions: limit.exceptions ?? [],
    triggerOn: limit.triggerOn,
    ...(limit.servedByPost === undefined ? {} : { servedByPost: limit.servedByPost }),
    doneOn: limit.doneOn ?? null,
    subject: limit.subject ?? null,
  };
}

/** How the step went; null while it is not done, or where nothing says when it was. */
export function outcomeOf(row: TimetableRow): Outcome | null {
  const { doneOn, dueBy, altDueBy } = row;
  if (doneOn === null) return null;
  if (row.earliestDay) return doneOn >= dueBy ? 'met' : 'tooEarly';
  if (doneOn <= dueBy) return 'met';
  if (altDueBy !== null && doneOn <= altDueBy) return 'metOnAltReadingOnly';
  return row.exceptions.length > 0 ? 'lateExcused' : 'late';
}

/** The rows by the day they fall due, then by rule; equal ones keep the order of the facts behind them. */
export function inDueOrder(rows: readonly TimetableRow[]): readonly TimetableRow[] {
  return [...rows].sort((a, b) => compare(a.dueBy, b.dueBy) || compare(a.rule, b.rule));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
