import { isCivilDate, type CivilDate } from '@ehc/domain';
import { firstRecordOn, type Tx } from '@ehc/persistence';
import { BadInput } from '@ehc/platform';

/** The day that a text names, for figures as at its end; not a day that has yet to come. */
export function asAtOf(text: string, today: CivilDate): CivilDate {
  const day = dayOf(text);
  if (day > today) throw new BadInput(`${text} is in the future: give today (${today}) or an earlier day`);
  return day;
}

/** The day from which reviews completed are counted; not after the day of the figures. */
export function sinceOf(text: string, asAt: CivilDate): CivilDate {
  const day = dayOf(text);
  if (day > asAt) throw new BadInput(`${text} is after ${asAt}, the day of the figures: give an earlier day`);
  return day;
}

/** Refuses a day before anything was recorded: its noughts would look like figures. */
export async function refuseBeforeFirstRecord(tx: Tx, authorityId: string, asAt: CivilDate): Promise<void> {
  const first = await firstRecordOn(tx, authorityId);
  if (first !== null && asAt < first) {
    throw new BadInput(`Nothing is recorded on ${asAt}: the first record is of ${first}`);
  }
}

function dayOf(text: string): CivilDate {
  if (isCivilDate(text)) return text;
  throw new BadInput(`${text} is not a day in the calendar: write it as 2026-03-20`);
}
