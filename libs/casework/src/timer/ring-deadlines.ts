import {
  ringDueOn,
  ringLine,
  workItemFor,
  type CivilDate,
  type Deadline,
  type HistoryDraft,
} from '@ehc/domain';
import { RingRepository, type Tx } from '@ehc/persistence';
import { newId, NotFound } from '@ehc/platform';
import { Injectable } from '@nestjs/common';

/** Deadlines whose ring is due, inside a transaction that holds their rows. */
export interface RingDeadlinesCommand {
  readonly deadlines: readonly Deadline[];
  /** Who holds each child's case; no entry for a child that cannot be found. */
  readonly caseworkers: ReadonlyMap<string, string | null>;
  readonly today: CivilDate;
}

/** The line for the history of each deadline, by its id: null where there was nothing to tell. */
export type Rung = ReadonlyMap<string, HistoryDraft | null>;

/**
 * Tells the children's caseworkers that deadlines come near or have passed: for each one item in their list, or in the
 * list of unallocated work, and one line for the history, which it gives back. Who has been told before is not told
 * again: the same ring is never rung twice. Of rings that were missed only the latest is rung.
 */
@Injectable()
export class RingDeadlines {
  constructor(private readonly rings: RingRepository) {}

  async run(tx: Tx, { deadlines, caseworkers, today }: RingDeadlinesCommand): Promise<Rung> {
    const due = deadlines.flatMap((deadline) => {
      const ring = ringDueOn(deadline.dueBy, today);
      if (!ring) return [];
      const staffId = caseworkers.get(deadline.childId);
      if (staffId === undefined) throw new NotFound('child', deadline.childId);
      return [{ deadline, ring, item: workItemFor(deadline, ring, today, staffId, newId()) }];
    });
    const told = await this.rings.leave(
      tx,
      due.map(({ item }) => item),
    );
    const lines = due.flatMap(({ deadline, ring }) =>
      told.has(deadline.id) ? [[deadline.id, ringLine(deadline, ring, today)] as const] : [],
    );
    return new Map([...deadlines.map(({ id }) => [id, null] as const), ...lines]);
  }
}
