import { chaseDueOn, isWorkingDay, nextChase, type CivilDate } from '@ehc/domain';
import {
  appendHistory,
  ChaseRepository,
  Database,
  NoticeRepository,
  type ChasedNow,
  type ChasePosition,
  type Tx,
  type Unchained,
  type WaitEntity,
} from '@ehc/persistence';
import { Clock, isOutOfReach, newId } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import { batches, type Batch } from './batches';
import { failureReason } from './failure-reason';
import { TIMER } from './the-timer';
import { WriteChase, type WriteChaseCommand } from './write-chase';

export interface SweepChasesCommand {
  /** Where people sign in, for the link in the messages. */
  readonly signInAt: string;
  /** How many waits share one transaction. */
  readonly batchSize?: number;
  /** When it is aborted, the sweep ends after the batch that is running. */
  readonly signal?: AbortSignal;
}

export interface ChaseCounts {
  /** Waits about which something has been written: a message, or a task to ring. */
  readonly written: number;
  /** Waits about which there was nothing to write any more: only their timer was set on. */
  readonly passedOver: number;
  /** Waits that could not be written about, and are tried again by the next sweep. */
  readonly failed: number;
}

interface Sweep {
  readonly authority: { readonly id: string; readonly name: string };
  readonly today: CivilDate;
  readonly batchSize: number;
  readonly signInAt: string;
}

type Written = { readonly chased: ChasedNow; readonly line: Unchained | null };

/**
 * Writes to everybody who holds a case up and whose message is due, of every authority, as the system itself. It
 * works as the sweep of the deadlines does, in small batches that are each committed before the next. Nobody is
 * written to at a weekend or on a bank holiday.
 */
@Injectable()
export class SweepChases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly chases: ChaseRepository,
    private readonly notices: NoticeRepository,
    private readonly writeChase: WriteChase,
  ) {}

  async run({ signInAt, batchSize = 50, signal }: SweepChasesCommand): Promise<ChaseCounts> {
    const today = this.clock.today();
    let counts: ChaseCounts = { written: 0, passedOver: 0, failed: 0 };
    if (!isWorkingDay(today)) return counts;
    for (const authority of await this.database.installWide((tx) => this.chases.authoritiesDue(tx, today))) {
      const sweep = { authority, today, batchSize, signInAt };
      const take = (after: ChasePosition | null) =>
        this.database.transaction(authority.id, (tx) => this.sweepBatch(tx, sweep, after));
      for await (const batch of batches(take, signal)) counts = sum(counts, batch);
    }
    return counts;
  }

  /** Writes one batch. Its history lines are written together at the end, for the head of the chain is locked last. */
  private async sweepBatch(
    tx: Tx,
    sweep: Sweep,
    after: ChasePosition | null,
  ): Promise<Batch<ChaseCounts, ChasePosition>> {
    const { authority, today, batchSize } = sweep;
    const due = await this.chases.takeDue(tx, authority.id, today, after, batchSize);
    const adviceTypes = await this.chases.adviceTypes(tx, due);
    const organisationIds = due.map(({ organisationId }) => organisationId);
    const addresses = await this.notices.addresses(tx, authority.id, organisationIds);
    const lines: Unchained[] = [];
    const chased: ChasedNow[] = [];
    for (const wait of due) {
      const adviceType = adviceTypes.get(wait.subjectId ?? '') ?? null;
      const written = await this.writeAlone(tx, wait, { adviceType, addresses, ...sweep });
      if (written === 'failed') continue;
      chased.push(written.chased);
      if (written.line) lines.push(written.line);
    }
    await this.chases.setNext(tx, chased);
    if (lines.length > 0) await appendHistory(tx, authority.id, lines);
    const passedOver = chased.length - lines.length;
    const counts = { written: lines.length, passedOver, failed: due.length - chased.length };
    return { counts, last: due.at(-1) ?? null };
  }

  /** Writes about one wait behind a savepoint, so that a bad row harms no other. What went wrong is counted. */
  private async writeAlone(
    tx: Tx,
    wait: WaitEntity,
    { authority, today, ...rest }: Sweep & Pick<WriteChaseCommand, 'adviceType' | 'addresses'>,
  ): Promise<'failed' | Written> {
    try {
      const { dueBy } = wait;
      const chase = chaseDueOn(wait, today);
      if (!chase || dueBy === null) return { chased: timedOn(wait, today), line: null };
      const command = { ...rest, wait, dueBy, chase, authorityName: authority.name, today };
      const written = await tx.transaction((savepoint) => this.writeChase.run(savepoint, command));
      if (!written) return { chased: timedOn(wait, today), line: null };
      const chained = { matter: wait, step: { by: TIMER, newId }, recordedAt: this.clock.now(), note: null };
      return { chased: timedOn(written.wait, today), line: { draft: written.line, ...chained } };
    } catch (error) {
      // A full disk or a lost connection says nothing about the row: the whole batch is tried again.
      if (isOutOfReach(error)) throw error;
      await this.chases.countFailure(tx, wait.id, failureReason(error));
      return 'failed';
    }
  }
}

/** The wait with its timer set to the next message after today. */
function timedOn(
  wait: Parameters<typeof nextChase>[0] & Omit<ChasedNow, 'nextChaseOn'>,
  today: CivilDate,
): ChasedNow {
  const { id, chases, lastChasedOn } = wait;
  return { id, chases, lastChasedOn, nextChaseOn: nextChase(wait, today)?.on ?? null };
}

const sum = (a: ChaseCounts, b: ChaseCounts): ChaseCounts => ({
  written: a.written + b.written,
  passedOver: a.passedOver + b.passedOver,
  failed: a.failed + b.failed,
});
