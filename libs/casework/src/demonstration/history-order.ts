import type { CivilDate } from '@ehc/domain';
import type { Unchained } from '@ehc/persistence';
import type { Book, PlacedLine } from './book';

const WORKING_DAY_BEGINS = 'T08:00:00Z';
const WORKING_HOURS_IN_SECONDS = 9 * 3600;

/** The lines in the order of the days on which they happened, each recorded on its day in working hours. */
export function historyOf(book: Book): Unchained[] {
  const byDay = new Map<CivilDate, PlacedLine[]>();
  for (const line of book.lines) {
    const { happenedOn } = line.draft;
    const sameDay = byDay.get(happenedOn);
    if (sameDay) sameDay.push(line);
    else byDay.set(happenedOn, [line]);
  }
  return [...byDay.keys()].sort().flatMap((day) => recordedOn(day, byDay.get(day) ?? [], book));
}

function recordedOn(day: CivilDate, lines: readonly PlacedLine[], book: Book): Unchained[] {
  const begins = Date.parse(`${day}${WORKING_DAY_BEGINS}`);
  return lines.map(({ draft, matter, by, note }, place) => {
    const seconds = Math.floor((place * WORKING_HOURS_IN_SECONDS) / lines.length);
    const step = { by, newId: () => book.idOn(day) };
    return { draft, matter, step, recordedAt: new Date(begins + seconds * 1000), note };
  });
}
