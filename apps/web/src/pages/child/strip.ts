import type { ChildCase } from '@ehc/casework';
import { daysBetween, PARTY_LABELS, type CivilDate, type Party, type Wait } from '@ehc/domain';
import { counted, nearDay } from '../../layout/wording';
import { whatIs, whoIs } from './waits';

/** The width of the drawing in its own units; the browser stretches it. */
const WIDTH = 1000;

interface Span {
  readonly wait: Wait;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** "Who has it, over time": for each party a band for each time that they had it, up to today; and the same as a table. */
export function stripOf(waits: readonly Wait[], found: ChildCase) {
  const spans = waits
    .filter(({ startedOn }) => startedOn <= found.asAt)
    .map((wait) => spanOf(wait, found.asAt));
  const [first] = spans.map(({ from }) => from).sort();
  if (first === undefined) return null;
  const length = Math.max(1, daysBetween(first, found.asAt));
  const at = (day: CivilDate) => Math.round((daysBetween(first, day) / length) * WIDTH);
  const parties = [...new Set(spans.map(({ wait }) => wait.waitingOn))];
  return {
    from: nearDay(first, found.asAt),
    to: 'today',
    bands: parties.map((party) => {
      const own = spans.filter(({ wait }) => wait.waitingOn === party);
      return {
        party: PARTY_LABELS[party],
        colour: colourOf(party),
        days: counted(daysCovered(own), 'day'),
        parts: own.map(({ from, until }) => ({ x: at(from), width: Math.max(4, at(until) - at(from)) })),
      };
    }),
    rows: spans.map(({ wait, from, until }) => ({
      who: whoIs(wait, found),
      what: whatIs(wait, found),
      from: nearDay(from, found.asAt),
      until: isOver(wait, found.asAt) ? nearDay(until, found.asAt) : 'still',
      days: counted(daysBetween(from, until), 'day'),
    })),
  };
}

const isOver = ({ resolvedOn }: Wait, today: CivilDate): boolean =>
  resolvedOn !== null && resolvedOn <= today;

function spanOf(wait: Wait, today: CivilDate): Span {
  const until = wait.resolvedOn !== null && wait.resolvedOn < today ? wait.resolvedOn : today;
  return { wait, from: wait.startedOn, until };
}

/** Days on which at least one of the spans was open: two at once count once. */
function daysCovered(spans: readonly Span[]): number {
  let total = 0;
  let reached: CivilDate | null = null;
  for (const { from, until } of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin: CivilDate = reached !== null && reached > from ? reached : from;
    if (until > begin) {
      total += daysBetween(begin, until);
      reached = until;
    }
  }
  return total;
}

/** Ours, the family's, the school's and the advisers' are told apart; the label beside each says which it is. */
function colourOf(party: Party): string {
  switch (party) {
    case 'caseworker':
    case 'panel':
    case 'signOff':
      return 'us';
    case 'setting':
    case 'consultedSetting':
      return 'setting';
    case 'ep':
    case 'health':
    case 'socialCare':
    case 'family':
      return party;
    case 'nobody':
    case 'unclassified':
      return 'nobody';
    default:
      return 'other';
  }
}
