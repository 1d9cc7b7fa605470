import type { RuleSet } from '../../rule-set/rule-set';
import type { TimetableRow } from '../row';
import type { RuleId } from '../rules';
import type { BarRow, TimelinessRow } from './result-row';

/** One limit of a case, with what is needed to say how it was worked out. */
export interface CaseLimit {
  readonly row: TimetableRow;
  readonly rules: RuleSet;
  /** What started the clock, where the rule's own words do not fit. */
  readonly trigger?: string;
}

/** All that a case gives: its limits by the day they fall due, and what has no day. */
export interface CaseTimetable {
  readonly limits: readonly CaseLimit[];
  readonly others: readonly (BarRow | TimelinessRow)[];
}

/** A case whose facts start no clock. */
export const NO_LIMITS: CaseTimetable = { limits: [], others: [] };

/** A case that gives these rows and nothing else. */
export const limitsOf = (rows: readonly TimetableRow[], rules: RuleSet): CaseTimetable => ({
  limits: rows.map((row) => ({ row, rules })),
  others: [],
});

/** The rules of the limits that come out. */
export const rulesOf = ({ limits }: CaseTimetable): readonly RuleId[] => limits.map(({ row }) => row.rule);
