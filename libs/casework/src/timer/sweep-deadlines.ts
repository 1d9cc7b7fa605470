import { nextRingAfter, type CivilDate, type HistoryDraft } from '@ehc/domain';
import {
  appendHistory,
  Database,
  RingRepository,
  type DeadlineEntity,
  type SweepPosition,
  type Tx,
  type Unchained,
} from '@ehc/persistence';
import { Clock, isOutOfReach, newId } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { batches, type Batch } from './batches';
import { failureReason } from './failure-reason';
import { RingDeadlines, type RingDeadlinesCommand, type Rung } from './ring-deadlines';
import { TIMER } from './the-timer';

export interface SweepDeadlinesCommand {
  /** How many deadlines share one transaction. */
  readonly batchSize?: number;
  /** When it is aborted, the sweep ends after the batch that is running. */
  readonly signal?: AbortSignal;
}

export interface SweepCounts {
  /** Deadlines whose caseworker has been told. */
  readonly rung: number;
  /** Deadlines whose caseworker knew already: only their timer was set on. */
  readonly rungBefore: number;
  /** Deadlines that could not be rung, and are tried again by the next sweep. */
  readonly failed: number;
}

interface Sweep {
  readonly authorityId: string;
  readonly today: CivilDate;
  readonly batchSize: number;
}

/**
 * Rings every deadline that is due to be rung, of every authority, as the system itself. It takes them in small
 * batches, each committed before the next: a sweep that is killed loses at most one batch, and the next sweep finds
 * the same deadlines. Workers that sweep at the same time share the deadlines out between them.
 */
@Injectable()
export class SweepDeadlines {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rings: RingRepository,
    private readonly ringDeadlines: RingDeadlines,
  ) {}

  async run({ batchSize = 50, signal }: SweepDeadlinesCommand = {}): Promise<SweepCounts> {
    const today = this.clock.today();
    const authorityIds = await this.database.installWide((tx) => this.rings.authoritiesDue(tx, today));
    let counts: SweepCounts = { rung: 0, rungBefore: 0, failed: 0 };
    for (const authorityId of authorityIds) {
      const take = (after: SweepPosition | null) =>
        this.database.transaction(authorityId, (tx) =>
          this.sweepBatch(tx, { authorityId, today, batchSize }, after),
        );
      for await (const batch of batches(take, signal)) counts = sum(counts, batch);
    }
    return counts;
  }

  /** Rings one batch. Its history lines are written together at the end, for the head of the chain is locked last. */
  private async sweepBatch(
    tx: Tx,
    { authorityId, today, batchSize }: Sweep,
    after: SweepPosition | null,
  ): Promise<Batch<SweepCounts, SweepPosition>> {
    const due = await this.rings.takeDue(tx, authorityId, today, after, batchSize);
    const childIds = due.map(({ childId }) => childId);
    const caseworkers = await this.rings.caseworkersOf(tx, authorityId, childIds);
    const rung = await this.ring(tx, due, { caseworkers, today });
    const lines = due.flatMap((deadline) => this.lineOf(deadline, rung.get(deadline.id)));
    const next = due.flatMap(({ id, dueBy }) =>
      rung.has(id) ? [{ deadlineId: id, ringsOn: nextRingAfter(dueBy, today) }] : [],
    );
    await this.rings.setNext(tx, next);
    if (lines.length > 0) await appendHistory(tx, authorityId, lines);
    const counts = {
      rung: lines.length,
      rungBefore: next.length - lines.length,
      failed: due.length - next.length,
    };
    return { counts, last: due.at(-1) ?? null };
  }

  /**
   * Rings behind a savepoint: all together, and where that fails each alone, so that a bad row harms no other. Of a
   * deadline that could not be rung what went wrong is counted.
   */
  private async ring(
    tx: Tx,
    deadlines: readonly DeadlineEntity[],
    facts: Omit<RingDeadlinesCommand, 'deadlines'>,
  ): Promise<Rung> {
    try {
      return await tx.transaction((savepoint) => this.ringDeadlines.run(savepoint, { deadlines, ...facts }));
    } catch (error) {
      // A full disk or a lost connection says nothing about the row: the whole batch is tried again.
      if (isOutOfReach(error)) throw error;
      const rung: [id: string, line: HistoryDraft | null][] = [];
      for (const deadline of deadlines) {
        if (deadlines.length > 1) rung.push(...(await this.ring(tx, [deadline], facts)));
        else await this.rings.countFailure(tx, deadline.id, failureReason(error));
      }
      return new Map(rung);
    }
  }

  private lineOf(deadline: DeadlineEntity, draft: HistoryDraft | null | undefined): Unchained[] {
    const chained = {
      matter: deadline,
      step: { by: TIMER, newId },
      recordedAt: this.clock.now(),
      note: null,
    };
    return draft ? [{ draft, ...chained }] : [];
  }
}

const sum = (a: SweepCounts, b: SweepCounts): SweepCounts => ({
  rung: a.rung + b.rung,
  rungBefore: a.rungBefore + b.rungBefore,
  failed: a.failed + b.failed,
});
