import { addDays, civilDate, isWorkingDay, monthOf, yearOf, type CivilDate } from '@ehc/domain';

const BEFORE = -1;
const AFTER = 1;

/** When schools are shut, as `MM-DD` from and to: near enough for any year. */
const HOLIDAYS: readonly (readonly [from: string, to: string])[] = [
  ['01-01', '01-04'],
  ['02-12', '02-18'],
  ['04-01', '04-14'],
  ['05-25', '05-31'],
  ['07-22', '09-02'],
  ['10-22', '10-30'],
  ['12-20', '12-31'],
];

/** Looks up days quickly: counting, working days and school days. Everything is about one as-at day. */
export class Days {
  private readonly working = new Map<CivilDate, boolean>();
  private readonly places = new Map<CivilDate, number>();
  private readonly list: CivilDate[] = [];

  constructor(
    first: CivilDate,
    readonly last: CivilDate,
  ) {
    for (let day = first; day <= last; day = addDays(day, 1)) {
      this.places.set(day, this.list.length);
      this.list.push(day);
    }
  }

  plus(day: CivilDate, days: number): CivilDate {
    const place = this.places.get(day);
    return (place === undefined ? undefined : this.list[place + days]) ?? addDays(day, days);
  }

  isWorking(day: CivilDate): boolean {
    const known = this.working.get(day);
    if (known !== undefined) return known;
    const working = isWorkingDay(day);
    this.working.set(day, working);
    return working;
  }

  /** A working day on which schools are open. */
  isSchoolDay(day: CivilDate): boolean {
    const within = day.slice(5);
    return this.isWorking(day) && !HOLIDAYS.some(([from, to]) => within >= from && within <= to);
  }

  workingOnOrBefore = (day: CivilDate): CivilDate => this.walk(day, BEFORE, (it) => this.isWorking(it));
  workingOnOrAfter = (day: CivilDate): CivilDate => this.walk(day, AFTER, (it) => this.isWorking(it));
  schoolDayOnOrBefore = (day: CivilDate): CivilDate => this.walk(day, BEFORE, (it) => this.isSchoolDay(it));

  /** Every working day from one day to another, both included. */
  workingDays(from: CivilDate, to: CivilDate): CivilDate[] {
    const found: CivilDate[] = [];
    for (let day = from; day <= to; day = this.plus(day, 1)) if (this.isWorking(day)) found.push(day);
    return found;
  }

  private walk(day: CivilDate, step: number, fits: (day: CivilDate) => boolean): CivilDate {
    let candidate = day;
    while (!fits(candidate)) candidate = this.plus(candidate, step);
    return candidate;
  }
}

/** The span of time that the demonstration tells of, for one as-at day. */
export interface Span {
  readonly asAt: CivilDate;
  /** The year of the last February that is over by the as-at day, or ends on it. */
  readonly februaryYear: number;
  /** The first day of the fourteen published months. */
  readonly from: CivilDate;
  /** The day on which the old system's records were brought in: the last working day before `from`. */
  readonly broughtInOn: CivilDate;
  readonly days: Days;
}

const YEARS_BEHIND = 8;

export function spanUntil(asAt: CivilDate): Span {
  const year = yearOf(asAt);
  const februaryIsOver = monthOf(addDays(asAt, 1)) >= 3 || monthOf(asAt) === 12;
  const februaryYear = februaryIsOver ? year : year - 1;
  const from = civilDate(`${februaryYear - 1}-01-01`);
  const days = new Days(civilDate(`${year - YEARS_BEHIND}-01-01`), addDays(asAt, 400));
  return { asAt, februaryYear, from, broughtInOn: days.workingOnOrBefore(addDays(from, -1)), days };
}
