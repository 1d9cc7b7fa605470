import { civilDateInEngland, type CivilDate } from '@ehc/domain';

/** The only source of the time. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in England. */
  today(): CivilDate {
    return civilDateInEngland(this.now().getTime());
  }
}
