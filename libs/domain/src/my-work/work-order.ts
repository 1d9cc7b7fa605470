import { nthWorkingDayFrom } from '../calendar/working-days';
import { addDays, type CivilDate } from '../civil-date';

/** Today, and the last of the five working days after it: "this week". */
export interface WorkDays {
  readonly today: CivilDate;
  readonly soonBy: CivilDate;
}

const WORKING_DAYS_THAT_ARE_SOON = 5;

/** The days by which a list of work is put in order: today, and the last one that counts as soon. */
export const workDays = (today: CivilDate): WorkDays => ({
  today,
  soonBy: nthWorkingDayFrom(addDays(today, 1), WORKING_DAYS_THAT_ARE_SOON),
});

/** What the place of a thing to do in the list rests on, and nothing else does. */
export interface Ranked {
  readonly id: string;
  /** Only we can do it; otherwise we can only chase. */
  readonly ours: boolean;
  readonly dueBy: CivilDate | null;
  /** The day that the law gives has passed. */
  readonly lateByLaw: boolean;
  /** The child moves to a new phase, and the plan must name the new school by 15 February. */
  readonly transfers: boolean;
  readonly noPlace: boolean;
}

/** The parts of the list: each thing to do is in exactly one, so the parts add up to all. */
export const WORK_GROUPS = ['late', 'today', 'thisWeek', 'later', 'others'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** Which part of the list a thing to do is in. */
export function workGroupOf({ ours, dueBy }: Ranked, { today, soonBy }: WorkDays): WorkGroup {
  if (!ours) return 'others';
  if (dueBy === null || dueBy > soonBy) return 'later';
  if (dueBy < today) return 'late';
  return dueBy === today ? 'today' : 'thisWeek';
}

const NO_DAY = '9999-12-31';

/**
 * The published order, as a text that sorts by it. What only we can do comes first. Then: late by law, due
 * today, due within five working days, and the rest by date. Inside each: a move before 15 February, a child
 * without a place, the longest late.
 */
export function workOrderKey(row: Ranked, days: WorkDays): string {
  const urgency = `${row.transfers ? 0 : 1}${row.noPlace ? 0 : 1}`;
  const day = row.dueBy ?? NO_DAY;
  const band = bandOf(row, days);
  const inside = band === LAST_BAND ? day + urgency : urgency + day;
  return `${row.ours ? 0 : 1}${band}${inside}${row.id}`;
}

const LAST_BAND = 4;

function bandOf({ dueBy, lateByLaw }: Ranked, { today, soonBy }: WorkDays): number {
  if (lateByLaw) return 1;
  if (dueBy === today) return 2;
  return dueBy !== null && dueBy > today && dueBy <= soonBy ? 3 : LAST_BAND;
}
