import type { CivilDate } from '../../civil-date';
import type { ExceptionCode } from '../exceptions';
import { type Outcome, type TimetableRow, outcomeOf } from '../row';
import type { RuleId } from '../rules';
import type { RuleKind } from '../rules/rule-in-words';

const KINDS = {
  statute: 'statute',
  caseLaw: 'case_law',
  guidance: 'guidance',
  derived: 'derived',
} as const satisfies Record<RuleKind, string>;

const EXCEPTIONS = {
  absent: 'ABSENT',
  exceptionalCircumstances: 'EXCEPTIONAL_CIRCUMSTANCES',
  earlyYearsClosed: 'EY_CLOSED',
  missedAppointment: 'MISSED_APPOINTMENT',
  schoolClosed: 'SCHOOL_CLOSED',
} as const satisfies Record<ExceptionCode, string>;

const OUTCOMES = {
  met: 'met',
  metOnAltReadingOnly: 'met_on_alt_reading_only',
  lateExcused: 'late_excused',
  late: 'late',
  tooEarly: 'too_early',
} as const satisfies Record<Outcome, string>;

/** One limit as the `timetable` command prints it. */
export interface LimitRow {
  readonly rule: RuleId;
  readonly due: CivilDate;
  readonly alt: CivilDate | null;
  readonly kind: (typeof KINDS)[RuleKind];
  readonly excusable: boolean;
  readonly excused: boolean;
  readonly exceptions: readonly (typeof EXCEPTIONS)[ExceptionCode][];
  /** Left out while the step is not known to be done. */
  readonly outcome?: (typeof OUTCOMES)[Outcome];
}

/** The row as the command prints it. */
export function printed(row: TimetableRow): LimitRow {
  const outcome = outcomeOf(row);
  return {
    rule: row.rule,
    due: row.dueBy,
    alt: row.altDueBy,
    kind: KINDS[row.kind],
    excusable: row.excusable,
    excused: row.exceptions.length > 0,
    exceptions: row.exceptions.map((code) => EXCEPTIONS[code]).sort(),
    ...(outcome === null ? {} : { outcome: OUTCOMES[outcome] }),
  };
}

/** Whether the authority may refuse to re-assess because it assessed within six months. */
export interface BarRow {
  readonly rule: 'REASSESS-6M-BAR';
  readonly applies: boolean;
}

/** The published 20-week measure over some plans: percentages to one decimal, null where nothing is counted. */
export interface TimelinessRow {
  readonly rule: 'SEN2-20W';
  readonly including_exceptions: number | null;
  readonly excluding_exceptions: number | null;
  readonly numerator_including: number;
  readonly denominator_including: number;
  readonly numerator_excluding: number;
  readonly denominator_excluding: number;
}

/** A row of the answer. */
export type ResultRow = LimitRow | BarRow | TimelinessRow;
