import type { CivilDate, WorkItem } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual } from 'typeorm';
import type { Tx } from '../database';
import { ChildEntity } from '../people/child.entity';
import { DeadlineEntity } from './deadline.entity';
import { WorkItemEntity } from './work-item.entity';

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

  /** Puts items in people's lists, each only once. Gives the deadlines of those that were not there before. */
  async leave(tx: Tx, items: readonly WorkItem[]): Promise<ReadonlySet<string>> {
    if (items.length === 0) return new Set();
    const added: { readonly raw: unknown } = await tx
      .createQueryBuilder()
      .insert()
      .into(WorkItemEntity)
      .values([...items])
      .orIgnore()
      .returning('deadline_id')
      .execute();
    return new Set((added.raw as { deadline_id: string }[]).map(({ deadline_id }) => deadline_id));
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
