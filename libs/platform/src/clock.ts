import { civilDateInEngland, daysBetween, type CivilDate } from '@ehc/domain';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * What day it is, in England. The only place that reads the time: everything else is told.
 *
 * A clock fixed at a day (EHC_CLOCK) stays on that day; its time of day is the real one, so that
 * `now()` always lies within `today()`.
 */
export class Clock {
  constructor(protected fixedDay?: CivilDate) {}

  /** The civil day in England (Europe/London): days are counted from this. */
  today(): CivilDate {
    return this.fixedDay ?? civilDateInEngland(Date.now());
  }

  /** The instant, for logs, sessions and the history's "recorded at". Never for counting days. */
  now(): Date {
    const real = Date.now();
    return new Date(this.fixedDay === undefined ? real : sameTimeOn(this.fixedDay, real));
  }
}

/** Moves an instant to another day; an hour either way where the two days keep different summer time. */
function sameTimeOn(day: CivilDate, real: number): number {
  const moved = real + daysBetween(civilDateInEngland(real), day) * DAY;
  const landedOn = civilDateInEngland(moved);
  if (landedOn > day) return moved - HOUR;
  return landedOn < day ? moved + HOUR : moved;
}
