import type { Deadline } from '../matter/deadline';
import { isOpenOn, type Wait } from '../matter/wait';
import type { Role } from '../people/roles';
import { deadlineAlone, isLateByLaw, pressingDeadline } from './pressing-deadline';
import { partiesActedFor } from './whose-turn';
import { type Ranked, workOrderKey, type WorkDays } from './work-order';

/** What may put something into the list: one matter of a child. */
export interface MatterAtWork {
  readonly matterId: string;
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
  readonly transfers: boolean;
  readonly noPlace: boolean;
}

/** One thing to do: the wait, the deadline that presses, or both. */
export interface ThingToDo extends Ranked {
  readonly wait: Wait | null;
  readonly deadline: Deadline | null;
}

/**
 * The list of things to do, in its published order: one for each open wait, and one for a matter in which
 * nobody is waited for though a day is near or past.
 */
export function thingsToDo(matters: readonly MatterAtWork[], role: Role, days: WorkDays): ThingToDo[] {
  const keyed = matters
    .flatMap((matter) => thingsOf(matter, role, days))
    .map((thing) => ({ thing, key: workOrderKey(thing, days) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ thing }) => thing);
}

function thingsOf(matter: MatterAtWork, role: Role, days: WorkDays): ThingToDo[] {
  const { waits, deadlines, transfers, noPlace } = matter;
  const open = waits.filter((wait) => isOpenOn(wait, days.today) && wait.waitingOn !== 'nobody');
  const thing = (wait: Wait | null, deadline: Deadline | null): ThingToDo => ({
    id: wait?.id ?? matter.matterId,
    ours: wait === null || partiesActedFor(role).includes(wait.waitingOn),
    dueBy: deadline?.dueBy ?? wait?.dueBy ?? null,
    lateByLaw: deadline !== null && isLateByLaw(deadline, days.today),
    transfers,
    noPlace,
    wait,
    deadline,
  });
  if (open.length > 0) return open.map((wait) => thing(wait, pressingDeadline(wait, deadlines, days.today)));
  const alone = deadlineAlone(deadlines, days);
  return alone ? [thing(null, alone)] : [];
}
