import type { CivilDate, WorkItem } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { Tx } from '../database';
import { ChildEntity } from '../people/child.entity';
import { DeadlineEntity } from './deadline.entity';

/** After so many failures a deadline is left out of the sweeps, and listed for the administrator. */
export const RING_FAILURES_ALLOWED = 3;

/** Where a sweep stands in an authority's due deadlines, so that it tries each only once. */
export type SweepPosition = Pick<DeadlineEntity, 'ringsOn' | 'id'>;

/** When the timer rings next for a deadline that it has just rung for. */
export interface NextRing {
  readonly deadlineId: string;
  readonly ringsOn: CivilDate | null;
}

/** The timer of each deadline, and what it leaves in people's lists. */
@Injectable()
export class RingRepository {
  /** The authorities that have any deadline to ring for. */
  async authoritiesDue(tx: Tx, today: CivilDate): Promise<string[]> {
    const rows = await tx
      .createQueryBuilder(DeadlineEntity, 'deadline')
      .select('DISTINCT deadline.authorityId', 'id')
      .where('deadline.ringsOn <= :today AND deadline.ringFailures < :allowed')
      .setParameters({ today, allowed: RING_FAILURES_ALLOWED })
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Locks the next open deadlines whose ring is due; those that another worker holds are passed over. */
  takeDue(
    tx: Tx,
    authorityId: string,
    today: CivilDate,
    after: SweepPosition | null,
    limit: number,
  ): Promise<DeadlineEntity[]> {
    const due = tx
      .createQueryBuilder(DeadlineEntity, 'deadline')
      .where('deadline.authorityId = :authorityId AND deadline.ringsOn <= :today')
      .andWhere('deadline.metOn IS NULL AND deadline.lapsedOn IS NULL')
      .andWhere('deadline.ringFailures < :allowed')
      .setParameters({ authorityId, today, allowed: RING_FAILURES_ALLOWED });
    if (after) due.andWhere('(deadline.ringsOn, deadline.id) > (:ringsOn, :id)', after);
    return due
      .orderBy('deadline.ringsOn')
      .addOrderBy('deadline.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** Who holds each child's case: null for nobody, and no entry for a child that cannot be found. */
  async caseworkersOf(
    tx: Tx,
    authorityId: string,
    childIds: readonly string[],
  ): Promise<Map<string, string | null>> {
    const where = { authorityId, id: In(childIds) };
    const children = await tx.find(ChildEntity, { select: { id: true, caseworkerId: true }, where });
    return new Map(children.map(({ id, caseworkerId }) => [id, caseworkerId]));
  }

  /** Puts an item in somebody's list; false where it was there before, since each is left only once. */
  async leave(tx: Tx, item: WorkItem): Promise<boolean> {
    const added = await tx.query<unknown[]>(
      `INSERT INTO work_item (id, authority_id, child_id, matter_kind, matter_id,
                              deadline_id, kind, due_by, staff_id, created_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (deadline_id, kind, due_by) DO NOTHING RETURNING id`,
      [
        ...[item.id, item.authorityId, item.childId, item.matterKind, item.matterId],
        ...[item.deadlineId, item.kind, item.dueBy, item.staffId, item.createdOn],
      ],
    );
    return added.length > 0;
  }

  /** Sets the timers of deadlines that have been rung for. */
  async setNext(tx: Tx, rings: readonly NextRing[]): Promise<void> {
    if (rings.length === 0) return;
    await tx.query(
      `UPDATE deadline SET rings_on = next.rings_on, ring_failures = 0, ring_error = NULL
         FROM unnest($1::uuid[], $2::date[]) AS next (id, rings_on) WHERE deadline.id = next.id`,
      [rings.map(({ deadlineId }) => deadlineId), rings.map(({ ringsOn }) => ringsOn)],
    );
  }

  /** Counts a failure, and keeps its reason: codes and ids only, never anything about a person. */
  async countFailure(tx: Tx, deadlineId: string, reason: string): Promise<void> {
    const failed = { ringError: reason, ringFailures: () => 'ring_failures + 1' };
    await tx.update(DeadlineEntity, { id: deadlineId }, failed);
  }

  /** Lets the sweeps try the deadlines again that are left out. Gives how many they are. */
  async forgetFailures(tx: Tx, authorityId: string): Promise<number> {
    const { affected } = await tx.update(DeadlineEntity, isLeftOut(authorityId), {
      ringFailures: 0,
      ringError: null,
    });
    return affected ?? 0;
  }

  /** The first open deadlines that are left out because their ring has failed too often, and how many there are. */
  leftOut(tx: Tx, authorityId: string, limit: number): Promise<[DeadlineEntity[], number]> {
    const order = { dueBy: 'ASC', id: 'ASC' } as const;
    return tx.findAndCount(DeadlineEntity, { where: isLeftOut(authorityId), order, take: limit });
  }
}

const isLeftOut = (authorityId: string) => ({
  authorityId,
  ringFailures: MoreThanOrEqual(RING_FAILURES_ALLOWED),
  metOn: IsNull(),
  lapsedOn: IsNull(),
});
