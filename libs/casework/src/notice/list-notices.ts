import type { Notice, NoticeState } from '@ehc/domain';
import { Database, NoticeRepository } from '@ehc/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../sign-in/actor';

export interface ListNoticesQuery {
  readonly actor: Actor;
  /** Only those that have come so far; null for all. */
  readonly state: NoticeState | null;
  /** The message after which the page begins; null for the newest. */
  readonly after: string | null;
}

/** The messages that the authority has written, newest first. None of them names a child. */
export interface Notices {
  readonly rows: readonly (Notice & { readonly organisationName: string | null })[];
  readonly counts: Partial<Record<NoticeState, number>>;
  /** Where the next page begins; null where there is none. */
  readonly next: string | null;
}

const SHOWN = 25;

/** Shows what has been written to whom, and what has become of it. */
@Injectable()
export class ListNotices {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeRepository,
  ) {}

  run({ actor: { authorityId }, state, after }: ListNoticesQuery): Promise<Notices> {
    return this.database.report(authorityId, async (tx) => {
      const found = await this.notices.page(tx, authorityId, { state, after, size: SHOWN + 1 });
      const shown = found.slice(0, SHOWN);
      const names = await this.notices.organisationNames(tx, shown);
      return {
        rows: shown.map((row) =>
          Object.assign(row, { organisationName: names.get(row.organisationId) ?? null }),
        ),
        counts: await this.notices.counts(tx, authorityId),
        next: found.length > SHOWN ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }
}
