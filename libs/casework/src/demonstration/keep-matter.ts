import { chaseWait, isOpenOn, type CivilDate, type MatterRef, type Wait } from '@ehc/domain';
import { Refused } from '@ehc/platform';
import { doneBy, type CaseFile } from './case-file';
import type { MatterFile, Played } from './play';

/** Why others say that they are held up, by party. */
const BLOCKED: Partial<Record<Wait['waitingOn'], readonly string[]>> = {
  family: ['No reply yet', 'Asked for more time', 'Needs an interpreter'],
  setting: ['No SENCO in post', 'School holidays', 'Meeting not arranged yet', 'Report incomplete'],
  ep: ['Not given to a psychologist yet', 'Visit not booked', 'Visit cancelled', 'Being drafted'],
  health: ['Not known to the service', 'On the waiting list', 'Sent to the wrong team'],
  socialCare: ['Not known to the team', 'Case was ended', 'Needs an assessment first'],
  otherAdviser: ['Being commissioned'],
};

const MOST_CHASES = 4;
const DAYS_BEFORE_CHASING = 21;

/** Keeps a played matter: its lines, its waits with the chases made so far, its deadlines with their rings. */
export function keepMatter<File extends MatterFile>(
  casefile: CaseFile,
  matter: MatterRef,
  { file, lines, datedOn }: Played<File>,
): void {
  const { book, child } = casefile;
  for (const { draft, by, note } of lines) book.write(draft, matter, by, note);
  const waits = file.waits.map((wait) => (isOpenOn(wait, book.span.asAt) ? chased(casefile, wait) : wait));
  book.finish({ matter, waits, deadlines: file.deadlines, datedOn, caseworkerId: child.caseworkerId });
}

/** An open wait on somebody outside, chased on some days since it began. */
function chased(casefile: CaseFile, wait: Wait): Wait {
  const reasons = BLOCKED[wait.waitingOn];
  if (!reasons) return wait;
  return chaseDays(casefile, wait).reduce((before, on) => chasedOn(casefile, before, on, reasons), wait);
}

function chaseDays({ book }: CaseFile, { startedOn, dueBy }: Wait): CivilDate[] {
  const { chance, span } = book;
  const isLate = dueBy !== null && dueBy < span.asAt;
  const times = chance.happens(isLate ? 0.75 : 0.3) ? chance.skewed(1, isLate ? MOST_CHASES : 1, 1.5) : 0;
  const began = startedOn > span.broughtInOn ? startedOn : span.broughtInOn;
  const found: CivilDate[] = [];
  let day = began;
  for (let time = 0; time < times; time += 1) {
    day = span.days.workingOnOrAfter(span.days.plus(day, chance.whole(DAYS_BEFORE_CHASING, 60)));
    if (day > span.asAt) break;
    found.push(day);
  }
  return found;
}

function chasedOn(casefile: CaseFile, wait: Wait, on: CivilDate, reasons: readonly string[]): Wait {
  const { book } = casefile;
  const { chance, span } = book;
  const by = doneBy(casefile, on);
  const promised = span.days.workingOnOrAfter(span.days.plus(on, chance.whole(5, 35)));
  const promisedFor = chance.happens(0.5) ? promised : null;
  const blockedReason = chance.happens(0.7) ? chance.pick(reasons) : null;
  const result = chaseWait(wait, book.stepOn(on, by), { promisedFor, blockedReason });
  if (!result.ok) throw new Refused(result.refusals);
  book.write(result.value.line, wait, by);
  return result.value.wait;
}
