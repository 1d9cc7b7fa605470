import type { CivilDate, Deadline, Wait } from '@ehc/domain';
import { firstRingOn, isDeadlineOpen } from '@ehc/domain';
import type { Tx } from '../database';
import { saveChangedRows } from '../rows';
import { type TimedWait, withChaseTimer } from './chase-timer';
import { DeadlineEntity } from './deadline.entity';
import { WaitEntity } from './wait.entity';

/** A deadline with its timer, which only storage knows. */
export interface TimedDeadline extends Deadline {
  /** The day on which the timer next rings for it; null where there is nothing more to ring. */
  readonly ringsOn: CivilDate | null;
  readonly ringFailures: number;
  readonly ringError: string | null;
}

const WAITS_IN_ORDER = { startedOn: 'ASC', id: 'ASC' } as const;

/** What every matter carries. */
export interface MatterRows {
  readonly waits: readonly Wait[];
  readonly deadlines: readonly Deadline[];
}

/** The waits and deadlines of one matter. */
export async function loadMatterRows(tx: Tx, authorityId: string, matterId: string): Promise<MatterRows> {
  const where = { authorityId, matterId };
  const waits = await tx.find(WaitEntity, { where, order: WAITS_IN_ORDER });
  const deadlines = await tx.find(DeadlineEntity, { where, order: { dueBy: 'ASC', id: 'ASC' } });
  return { waits, deadlines };
}

/** As `loadMatterRows`, for a step. */
export async function lockMatterRows(tx: Tx, authorityId: string, matterId: string): Promise<MatterRows> {
  await lockWaits(tx, [matterId]);
  return loadMatterRows(tx, authorityId, matterId);
}

/**
 * Locks the waits of matters until the transaction ends, so that none ends while the timer is writing to its party,
 * and no chase is lost that was counted meanwhile.
 */
export async function lockWaits(tx: Tx, matterIds: readonly string[]): Promise<void> {
  await tx.query('SELECT id FROM wait WHERE matter_id = ANY($1) ORDER BY id FOR UPDATE', [matterIds]);
}

/**
 * Saves the waits and deadlines that a step changed, sets the timer of each, and ends the work that is done
 * with. `today` is the day on which the step is recorded, which may be later than the day on which it happened.
 */
export async function saveMatterRows(
  tx: Tx,
  before: MatterRows,
  after: MatterRows,
  on: CivilDate,
  today: CivilDate = on,
): Promise<void> {
  const waitsBefore = before.waits as readonly TimedWait[];
  const chased = new Map(waitsBefore.map((row) => [row.id, row]));
  const waits = after.waits.map((wait) => withChaseTimer(wait, chased.get(wait.id), today));
  await saveChangedRows(tx, WaitEntity, waitsBefore, waits);
  const timers = new Map((before.deadlines as readonly TimedDeadline[]).map((row) => [row.id, row]));
  const rows = after.deadlines.map((deadline) => withTimer(deadline, timers.get(deadline.id)));
  const changed = await saveChangedRows(
    tx,
    DeadlineEntity,
    before.deadlines as readonly TimedDeadline[],
    rows,
  );
  await endStaleWork(tx, changed, on);
}

/** Ends what is in people's lists about deadlines that are over, or about dates that have moved. */
async function endStaleWork(tx: Tx, changed: readonly TimedDeadline[], on: CivilDate): Promise<void> {
  if (changed.length === 0) return;
  await tx.query(
    `UPDATE work_item SET done_on = $2 FROM deadline
      WHERE deadline.id = ANY($1) AND work_item.deadline_id = deadline.id AND work_item.done_on IS NULL
        AND (deadline.met_on IS NOT NULL OR deadline.lapsed_on IS NOT NULL OR deadline.due_by <> work_item.due_by)`,
    [changed.map(({ id }) => id), on],
  );
}

/** A deadline's timer starts again when its date moves, and stops when it is met or lapses. */
export function withTimer(deadline: Deadline, before?: TimedDeadline): TimedDeadline {
  const same = before?.dueBy === deadline.dueBy && isDeadlineOpen(before);
  const nextRingOn = () => (same ? before.ringsOn : firstRingOn(deadline));
  return {
    ...deadline,
    ringsOn: isDeadlineOpen(deadline) ? nextRingOn() : null,
    ringFailures: same ? before.ringFailures : 0,
    ringError: same ? before.ringError : null,
  };
}
