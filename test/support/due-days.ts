import type { TimetableRow } from '@ehc/domain';

/** The last days of some rows of a timetable by rule, to compare with a table of the law in one go. */
export const dueDays = (rows: readonly TimetableRow[]): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(({ rule, dueBy }) => [rule, dueBy]));
