import type { Child, CivilDate } from '@ehc/domain';
import {
  addAccessLine,
  ChildRecordRepository,
  Database,
  TimelineRepository,
  type TimelineKind,
  type TimelineLine,
  type TimelinePlace,
  type Tx,
  type WholeChildRecord,
} from '@ehc/persistence';
import { Clock, newId } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';
import { type OfferedSteps, offeredSteps } from './offered-steps';

export { TIMELINE_KINDS } from '@ehc/persistence';
export type { ChildRecord, TimelineKind, TimelineLine, TimelinePlace } from '@ehc/persistence';

export interface ShowChildCaseQuery {
  readonly actor: Actor;
  readonly childId: string;
  /** What the access log calls this read. */
  readonly event: string;
  /** Which page of what happened; null where nobody asks for any. */
  readonly timeline: { readonly kind: TimelineKind | null; readonly after: TimelinePlace | null } | null;
}

/** A child's whole case: what is due, who holds it, what happened, and what this person may do next. */
export interface ChildCase extends WholeChildRecord, OfferedSteps {
  readonly asAt: CivilDate;
  readonly timeline: {
    readonly lines: readonly TimelineLine[];
    readonly kind: TimelineKind | null;
    /** Where the older lines begin; null where there are none. */
    readonly next: TimelinePlace | null;
  };
}

const LINES_SHOWN = 25;
const NOTHING_ASKED: ChildCase['timeline'] = { lines: [], kind: null, next: null };

/** Shows a child's case, and records in the same transaction that it was looked at. */
@Injectable()
export class ShowChildCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: ChildRecordRepository,
    private readonly timelines: TimelineRepository,
  ) {}

  run({ actor, childId, event, timeline }: ShowChildCaseQuery): Promise<ChildCase> {
    const { authorityId, staffId, role } = actor;
    const asAt = this.clock.today();
    return this.database.reading(authorityId, async (tx) => {
      const record = await this.records.read(tx, authorityId, childId);
      const happened = timeline ? await this.happened(tx, record.child, timeline) : NOTHING_ASKED;
      const at = this.clock.now();
      await addAccessLine(tx, { id: newId(), authorityId, staffId, event, childId, at });
      return { asAt, ...record, ...offeredSteps(record, role, asAt), timeline: happened };
    });
  }

  private async happened(
    tx: Tx,
    { authorityId, id }: Child,
    timeline: NonNullable<ShowChildCaseQuery['timeline']>,
  ): Promise<ChildCase['timeline']> {
    const found = await this.timelines.page(tx, authorityId, id, { ...timeline, size: LINES_SHOWN + 1 });
    const lines = found.slice(0, LINES_SHOWN);
    const last = lines.at(-1);
    return {
      lines,
      kind: timeline.kind,
      next: found.length > LINES_SHOWN && last ? { happenedOn: last.happenedOn, seq: last.seq } : null,
    };
  }
}
