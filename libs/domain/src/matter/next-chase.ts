import { addWorkingDays } from '../calendar/count-working-days';
import { lastWorkingDayOnOrBefore } from '../calendar/working-days';
import type { CivilDate } from '../civil-date';
import { laterOf } from '../civil-date';
import { type Audience, type ChaseReason, isWrittenTo, ladderOf, type Rung, stepsUp } from './chase-ladder';
import type { Wait } from './wait';

/** Nobody hears from us twice within so many working days, whoever chased, by message or by telephone. */
export const QUIET_WORKING_DAYS = 5;

/** A message that a wait calls for: on which day, why, and to whom. */
export interface Chase {
  readonly on: CivilDate;
  readonly reason: ChaseReason;
  readonly to: Audience;
}

/** What the ladder of a wait rests on. */
export type ChasedWait = Pick<
  Wait,
  'waitingOn' | 'startedOn' | 'dueBy' | 'lastChasedOn' | 'promisedFor' | 'resolvedOn'
>;

/**
 * The messages that a wait calls for, as it stands, in the order of their days. Rungs are counted in working days
 * from the last day, or from the working day before it, since nobody reads a message on a Sunday. Left out are:
 * rungs before the wait began or after it is over; those within five working days of the last chase, which took
 * their place; and those before a promise has run out. A promise that was not kept has a message of its own on the
 * next working day, and from then on everything goes one step further up.
 */
export function chasesOf(wait: ChasedWait): Chase[] {
  const { dueBy, startedOn, resolvedOn, waitingOn } = wait;
  const ladder = ladderOf(waitingOn);
  if (dueBy === null || ladder.length === 0) return [];
  const anchor = lastWorkingDayOnOrBefore(dueBy);
  const dated = ladder.map((rung) => ({ ...rung, on: addWorkingDays(anchor, rung.workingDays) }));
  const quietUntil = quietUntilOf(wait);
  const rungs = dated.filter(
    ({ on }) => on >= quietUntil && (wait.promisedFor === null || on > wait.promisedFor),
  );
  const broken = waitingOn === 'family' ? null : brokenPromiseOn(wait, quietUntil);
  const days = [
    ...rungs.map(({ reason, on }) => ({ reason, on })),
    ...(broken === null ? [] : [{ reason: 'promisePassed' as const, on: broken }]),
  ];
  return days
    .filter(({ on }) => on > startedOn && (resolvedOn === null || on < resolvedOn))
    .map(({ reason, on }) => ({ reason, on, to: audienceOn(on, dated, wait.promisedFor) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The next message that the timer sends after a day; null where none is left. */
export const nextChase = (wait: ChasedWait, after: CivilDate): Chase | null =>
  sentByTimer(wait).find(({ on }) => on > after) ?? null;

/** The message that is due on a day: the latest whose day has come. Earlier ones that were missed are not made up. */
export const chaseDueOn = (wait: ChasedWait, day: CivilDate): Chase | null =>
  sentByTimer(wait).findLast(({ on }) => on <= day) ?? null;

const sentByTimer = (wait: ChasedWait): Chase[] => (isWrittenTo(wait.waitingOn) ? chasesOf(wait) : []);

/** The first day on which we may write again. */
const quietUntilOf = ({ lastChasedOn, startedOn }: ChasedWait): CivilDate =>
  lastChasedOn === null ? startedOn : addWorkingDays(lastChasedOn, QUIET_WORKING_DAYS);

/** The day on which we say that a promise was not kept; null where none was made, or where it has been said. */
function brokenPromiseOn({ promisedFor, lastChasedOn }: ChasedWait, quietUntil: CivilDate): CivilDate | null {
  if (promisedFor === null) return null;
  const brokenOn = addWorkingDays(promisedFor, 1);
  return lastChasedOn === null || lastChasedOn < brokenOn ? laterOf(brokenOn, quietUntil) : null;
}

type DatedRung = Rung & { readonly on: CivilDate };

/** Whom the ladder has come to by a day, and one step further up where a promise was not kept. */
function audienceOn(day: CivilDate, ladder: readonly DatedRung[], promisedFor: CivilDate | null): Audience {
  const audiences = stepsUp(ladder);
  const reached = ladder.findLast(({ on }) => on <= day);
  const step = reached ? audiences.indexOf(reached.to) : -1;
  const further = promisedFor !== null && promisedFor < day ? 1 : 0;
  const [lowest] = audiences;
  return audiences[Math.min(Math.max(step + further, 0), audiences.length - 1)] ?? lowest ?? 'adviser';
}
