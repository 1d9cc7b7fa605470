import { addWorkingDays } from '../calendar/count-working-days';
import type { CivilDate } from '../civil-date';
import { addDays } from '../civil-date';
import type { RuleId } from '../timetable/rules';
import type { Deadline } from './deadline';
import type { HistoryDraft } from './step';
import { refOf } from './wait';
import type { WorkItem, WorkItemKind } from './work-item';

/** A day on which the timer tells somebody about a deadline. */
export interface Ring {
  readonly kind: WorkItemKind;
  readonly on: CivilDate;
}

const FIRST_WARNING_WORKING_DAYS = 10;
const LAST_WARNING_WORKING_DAYS = 3;

/** The three rings of a deadline: 10 and 3 working days before its last day, and the day after it. */
export function ringsOf(dueBy: CivilDate): Ring[] {
  return [
    { kind: 'dueIn10WorkingDays', on: addWorkingDays(dueBy, -FIRST_WARNING_WORKING_DAYS) },
    { kind: 'dueIn3WorkingDays', on: addWorkingDays(dueBy, -LAST_WARNING_WORKING_DAYS) },
    { kind: 'passed', on: addDays(dueBy, 1) },
  ];
}

/**
 * Days that ask nothing of the authority. While the family comments, the case waits for them, and comes back to us
 * by itself on the day after. The guidance on under-fives names two days: from the first an early review can be
 * thought of, and only the second, by which it should be, is rung.
 */
const ASKS_NOTHING_OF_US: ReadonlySet<string> = new Set<RuleId>(['DRAFT-15D', 'AR-REPS-15D', 'AR-UNDER5-3M']);

/**
 * Whether somebody should be told as the day comes near. Our own targets and the guidance ring like the law: the
 * target for the draft or for the meeting is the last day on which the statutory limit can still be kept in comfort,
 * so it is the ring that can still save it. An earliest day does not: nobody can be late for it. An excused deadline
 * does: an exception explains a late step, and does not make it unnecessary.
 */
export const isRung = ({ rule, earliestDay }: Pick<Deadline, 'rule' | 'earliestDay'>): boolean =>
  !earliestDay && !ASKS_NOTHING_OF_US.has(rule);

/** When the timer first rings for a deadline; null for one that is not rung. */
export const firstRingOn = (deadline: Pick<Deadline, 'rule' | 'dueBy' | 'earliestDay'>): CivilDate | null =>
  isRung(deadline) ? addWorkingDays(deadline.dueBy, -FIRST_WARNING_WORKING_DAYS) : null;

/** The ring that is due on a day: the latest whose day has come. Earlier ones that were missed are not made up. */
export function ringDueOn(dueBy: CivilDate, day: CivilDate): Ring | null {
  return ringsOf(dueBy).findLast(({ on }) => on <= day) ?? null;
}

/** When the timer rings next after a day; null when there is nothing more to ring. */
export function nextRingAfter(dueBy: CivilDate, day: CivilDate): CivilDate | null {
  return ringsOf(dueBy).find(({ on }) => on > day)?.on ?? null;
}

/** What a ring leaves in somebody's list. */
export function workItemFor(
  deadline: Deadline,
  { kind }: Ring,
  createdOn: CivilDate,
  staffId: string | null,
  id: string,
): WorkItem {
  const { dueBy } = deadline;
  return { ...refOf(deadline), id, deadlineId: deadline.id, kind, dueBy, staffId, createdOn, doneOn: null };
}

/** What a ring leaves in the history. */
export function ringLine(deadline: Deadline, { kind }: Ring, happenedOn: CivilDate): HistoryDraft {
  return {
    action: kind,
    fromState: null,
    toState: null,
    happenedOn,
    subjectId: deadline.id,
    movedDeadlines: [],
  };
}
