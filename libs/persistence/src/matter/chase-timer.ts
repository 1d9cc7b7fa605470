import { nextChase, type CivilDate, type Wait } from '@ehc/domain';

/** A wait with its timer, which only storage knows. */
export interface TimedWait extends Wait {
  /** The day on which the timer next writes to the party; null where there is nothing more to write. */
  readonly nextChaseOn: CivilDate | null;
  readonly chaseFailures: number;
  readonly chaseError: string | null;
}

/** What the ladder of a wait rests on: as long as it stays the same, so does the timer. */
const WHAT_MOVES_IT = [
  'waitingOn',
  'startedOn',
  'dueBy',
  'lastChasedOn',
  'promisedFor',
  'resolvedOn',
] as const satisfies readonly (keyof Wait)[];

/**
 * Sets the timer of a wait anew when it begins, is chased, or its dates move. Only what falls after the day of
 * recording is ever sent, so a caseload that is brought in does not write a thousand letters on its first day.
 */
export function withChaseTimer(wait: Wait, before: TimedWait | undefined, today: CivilDate): TimedWait {
  const same = before !== undefined && WHAT_MOVES_IT.every((member) => before[member] === wait[member]);
  if (same) return { ...wait, ...timerOf(before) };
  const nextChaseOn = nextChase(wait, today)?.on ?? null;
  return { ...wait, nextChaseOn, chaseFailures: 0, chaseError: null };
}

const timerOf = ({ nextChaseOn, chaseFailures, chaseError }: TimedWait) => ({
  nextChaseOn,
  chaseFailures,
  chaseError,
});
