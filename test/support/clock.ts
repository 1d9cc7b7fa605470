import type { CivilDate } from '@ehc/domain';
import { Clock } from '@ehc/platform';

/** A clock that a test moves from day to day. */
export class MovableClock extends Clock {
  moveTo(day: CivilDate): void {
    this.fixedDay = day;
  }
}
