import type { AdviceType, CivilDate } from '@ehc/domain';
import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { AdviceRequestEntity } from '../advice/advice-request.entity';
import type { Tx } from '../database';
import { WaitEntity } from './wait.entity';

/** After so many failures a wait is left out of the sweeps, and listed for the administrator. */
export const CHASE_FAILURES_ALLOWED = 3;

/** Where a sweep stands in an authority's due waits, so that it tries each only once. */
export type ChasePosition = Pick<WaitEntity, 'nextChaseOn' | 'id'>;

/** What is stored of a wait whose message has been written. */
export type ChasedNow = Pick<WaitEntity, 'id' | 'chases' | 'lastChasedOn' | 'nextChaseOn'>;

/** The timer of each wait. */
@Injectable()
export class ChaseRepository {
  /** The authorities that have anybody to write to, with their names. */
  authoritiesDue(tx: Tx, today: CivilDate): Promise<{ id: string; name: string }[]> {
    return tx.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM authority WHERE id IN (
         SELECT authority_id FROM wait WHERE next_chase_on <= $1 AND chase_failures < $2)`,
      [today, CHASE_FAILURES_ALLOWED],
    );
  }

  /** Locks the next open waits whose message is due; those that another worker or a step holds are passed over. */
  takeDue(
    tx: Tx,
    authorityId: string,
    today: CivilDate,
    after: ChasePosition | null,
    limit: number,
  ): Promise<WaitEntity[]> {
    const due = tx
      .createQueryBuilder(WaitEntity, 'wait')
      .where('wait.authorityId = :authorityId AND wait.nextChaseOn <= :today')
      .andWhere('wait.startedOn <= :today AND (wait.resolvedOn IS NULL OR wait.resolvedOn > :today)')
      .andWhere('wait.chaseFailures < :allowed')
      .setParameters({ authorityId, today, allowed: CHASE_FAILURES_ALLOWED });
    if (after) due.andWhere('(wait.nextChaseOn, wait.id) > (:nextChaseOn, :id)', after);
    return due
      .orderBy('wait.nextChaseOn')
      .addOrderBy('wait.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** The kind of advice that each request is for. */
  async adviceTypes(tx: Tx, waits: readonly WaitEntity[]): Promise<Map<string, AdviceType>> {
    const ids = waits.flatMap(({ subjectId }) => subjectId ?? []);
    const requests = await tx.find(AdviceRequestEntity, {
      select: { id: true, adviceType: true },
      where: { id: In(ids) },
    });
    return new Map(requests.map(({ id, adviceType }) => [id, adviceType]));
  }

  /** Counts the chases, and sets the timers on. */
  async setNext(tx: Tx, waits: readonly ChasedNow[]): Promise<void> {
    if (waits.length === 0) return;
    await tx.query(
      `UPDATE wait SET chases = next.chases, last_chased_on = next.last_chased_on, next_chase_on = next.next_chase_on,
           chase_failures = 0, chase_error = NULL
         FROM unnest($1::uuid[], $2::integer[], $3::date[], $4::date[])
           AS next (id, chases, last_chased_on, next_chase_on)
         WHERE wait.id = next.id`,
      [
        waits.map(({ id }) => id),
        waits.map(({ chases }) => chases),
        waits.map(({ lastChasedOn }) => lastChasedOn),
        waits.map(({ nextChaseOn }) => nextChaseOn),
      ],
    );
  }

  /** Counts a failure, and keeps its reason: codes and ids only, never anything about a person. */
  async countFailure(tx: Tx, waitId: string, reason: string): Promise<void> {
    const failed = { chaseError: reason, chaseFailures: () => 'chase_failures + 1' };
    await tx.update(WaitEntity, { id: waitId }, failed);
  }

  /** Lets the sweeps try the waits again that are left out. Gives how many they are. */
  async forgetFailures(tx: Tx, authorityId: string): Promise<number> {
    const { affected } = await tx.update(WaitEntity, isLeftOut(authorityId), {
      chaseFailures: 0,
      chaseError: null,
    });
    return affected ?? 0;
  }

  /** The first waits that are left out because writing to their party has failed too often, and how many there are. */
  leftOut(tx: Tx, authorityId: string, limit: number): Promise<[WaitEntity[], number]> {
    const order = { nextChaseOn: 'ASC', id: 'ASC' } as const;
    return tx.findAndCount(WaitEntity, { where: isLeftOut(authorityId), order, take: limit });
  }
}

const isLeftOut = (authorityId: string) => ({
  authorityId,
  chaseFailures: MoreThanOrEqual(CHASE_FAILURES_ALLOWED),
  nextChaseOn: Not(IsNull()),
});
