import type { CivilDate, Notice } from '@ehc/domain';
import {
  AccessLogEntity,
  ChildRecordRepository,
  Database,
  NoticeRepository,
  TimelineRepository,
  versionsOfChild,
  type ChildRecord,
  type TimelineKind,
  type TimelineLine,
  type TimelinePlace,
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
  readonly timeline: { readonly kind: TimelineKind | null; readonly after: TimelinePlace | null };
}

/** A child's whole case: what is due, who holds it, what happened, and what this person may do next. */
export interface ChildCase extends ChildRecord, OfferedSteps {
  readonly asAt: CivilDate;
  /** The version of each matter, by its id. */
  readonly versions: ReadonlyMap<string, number>;
  /** What has been written to those who hold the case up, newest first. */
  readonly notices: readonly Notice[];
  readonly timeline: {
    readonly lines: readonly TimelineLine[];
    readonly kind: TimelineKind | null;
    /** Where the older lines begin; null where there are none. */
    readonly next: TimelinePlace | null;
  };
}

const LINES_SHOWN = 25;

/** Shows a child's case, and records in the same transaction that it was looked at. */
@Injectable()
export class ShowChildCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: ChildRecordRepository,
    private readonly timelines: TimelineRepository,
    private readonly notices: NoticeRepository,
  ) {}

  run({ actor, childId, event, timeline }: ShowChildCaseQuery): Promise<ChildCase> {
    const { authorityId, staffId, role } = actor;
    const asAt = this.clock.today();
    return this.database.transaction(authorityId, async (tx) => {
      // Before the record: what is recorded meanwhile makes a version too old, and never a record.
      const versions = await versionsOfChild(tx, authorityId, childId);
      const record = await this.records.read(tx, authorityId, childId);
      const page = { ...timeline, size: LINES_SHOWN + 1 };
      const found = await this.timelines.page(tx, authorityId, childId, page);
      const lines = found.slice(0, LINES_SHOWN);
      const last = lines.at(-1);
      const at = this.clock.now();
      await tx.insert(AccessLogEntity, {
        id: newId(),
        authorityId,
        staffId,
        event,
        childId,
        at,
      });
      return {
        asAt,
        versions,
        ...record,
        notices: await this.notices.ofChild(tx, authorityId, childId),
        ...offeredSteps(record, role, asAt),
        timeline: {
          lines,
          kind: timeline.kind,
          next: found.length > LINES_SHOWN && last ? { happenedOn: last.happenedOn, seq: last.seq } : null,
        },
      };
    });
  }
}
