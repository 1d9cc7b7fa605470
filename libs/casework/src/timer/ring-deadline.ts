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

/** One deadline whose ring is due, inside a transaction that holds its row. */
export interface RingDeadlineCommand {
  readonly deadline: Deadline;
  /** Who holds each child's case; no entry for a child that cannot be found. */
  readonly caseworkers: ReadonlyMap<string, string | null>;
  readonly today: CivilDate;
}

/**
 * Tells the child's caseworker that a deadline comes near or has passed: one item in their list, or in the list of
 * unallocated work, and one line for the history, which it gives back. Null where it has been told before: the same
 * ring is never rung twice. Of rings that were missed only the latest is rung.
 */
@Injectable()
export class RingDeadline {
  constructor(private readonly rings: RingRepository) {}

  async run(tx: Tx, { deadline, caseworkers, today }: RingDeadlineCommand): Promise<HistoryDraft | null> {
    const ring = ringDueOn(deadline.dueBy, today);
    if (!ring) return null;
    const staffId = caseworkers.get(deadline.childId);
    if (staffId === undefined) throw new NotFound('child', deadline.childId);
    const left = await this.rings.leave(tx, workItemFor(deadline, ring, today, staffId, newId()));
    return left ? ringLine(deadline, ring, today) : null;
  }
}
