import type { DatedRule } from '@ehc/domain';

/** The last days of some rows of a timetable by rule, to compare with a table of the law in one go. */
export const dueDays = (
  rows: readonly Pick<DatedRule, 'rule' | 'dueBy'>[],
): Readonly<Record<string, string>> => Object.fromEntries(rows.map(({ rule, dueBy }) => [rule, dueBy]));
