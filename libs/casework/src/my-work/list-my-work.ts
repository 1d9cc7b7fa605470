import { partiesActedFor, WORK_GROUPS, workDays, type CivilDate, type WorkGroup } from '@ehc/domain';
import { Database, MyWorkRepository, type WorkListOf, type WorkRow } from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

export type { WorkRow } from '@ehc/persistence';

export interface ListMyWorkQuery {
  readonly actor: Actor;
  /** Whose list: a member of staff, or null for the children whom nobody holds. A caseworker sees their own. */
  readonly staffId: string | null;
  readonly group: WorkGroup | null;
  /** The place in the order after which the page begins: `next` of the page before. */
  readonly after: string | null;
}

export interface MyWork {
  readonly asAt: CivilDate;
  readonly staffId: string | null;
  readonly rows: readonly WorkRow[];
  /** How many are in each part; they add up to all. */
  readonly counts: Readonly<Record<WorkGroup, number>>;
  /** How many of those that wait for others are past their day. */
  readonly lateWithOthers: number;
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

export const WORK_PAGE_SIZE = 50;

/** What one person must do, in the published order: first what only they can do, then what they can only chase. */
@Injectable()
export class ListMyWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly work: MyWorkRepository,
  ) {}

  run({ actor, staffId: asked, group, after }: ListMyWorkQuery): Promise<MyWork> {
    const { authorityId, role } = actor;
    const asAt = this.clock.today();
    const staffId = role === 'caseworker' ? actor.staffId : asked;
    const list: WorkListOf = { authorityId, staffId, days: workDays(asAt), actsFor: partiesActedFor(role) };
    return this.database.report(authorityId, async (tx) => {
      const page = { after, group, size: WORK_PAGE_SIZE + 1 };
      const { rows: found, counts } = await this.work.page(tx, list, page);
      const rows = found.slice(0, WORK_PAGE_SIZE);
      const countOf = (part: WorkGroup) => counts.find((line) => line.group === part)?.count ?? 0;
      return {
        asAt,
        staffId,
        rows,
        counts: Object.fromEntries(WORK_GROUPS.map((part) => [part, countOf(part)])) as MyWork['counts'],
        lateWithOthers: counts.find((line) => line.group === 'others')?.late ?? 0,
        next: found.length > WORK_PAGE_SIZE ? (rows.at(-1)?.key ?? null) : null,
      };
    });
  }
}
