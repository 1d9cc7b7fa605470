import { REVIEW_PARTS, type CivilDate, type ReviewPart } from '@ehc/domain';
import {
  Database,
  pageOverdueReviews,
  type OverdueReviewCursor,
  type OverdueReviewPage,
  type OverdueReviewRow,
} from '@ehc/persistence';
import { Clock } from '@ehc/platform';
import { Injectable } from '@nestjs/common';
import {
  overdueReviewFiltersOf,
  transfersBefore,
  type TypedOverdueReviewFilters,
} from './overdue-review-filters';

export interface ListOverdueReviewsCommand {
  readonly authorityId: string;
  /** As they were typed. */
  readonly filters: TypedOverdueReviewFilters;
  /** Where the page before ended. */
  readonly after?: OverdueReviewCursor | null;
  readonly size?: number;
}

export interface OverdueReviews {
  readonly asAt: CivilDate;
  /** All overdue reviews by who has them; the filters change nothing here. */
  readonly overdue: { readonly total: number } & Readonly<Record<ReviewPart, number>>;
  readonly schools: OverdueReviewPage['schools'];
  /** How many the filters leave. */
  readonly total: number;
  readonly reviews: readonly OverdueReviewRow[];
  readonly next: OverdueReviewCursor | null;
}

const PAGE_SIZE = 50;

/** Today's overdue reviews, a page at a time: transfers this year first, then children without a place, then longest late. */
@Injectable()
export class ListOverdueReviews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  run({
    authorityId,
    filters,
    after = null,
    size = PAGE_SIZE,
  }: ListOverdueReviewsCommand): Promise<OverdueReviews> {
    const asAt = this.clock.today();
    const query = {
      scope: { authorityId, asAt },
      filters: overdueReviewFiltersOf(filters, asAt),
      after,
      size: size + 1,
      transfersBefore: transfersBefore(asAt),
    };
    return this.database.report(authorityId, async (tx) => {
      const { parts, schools, total, rows } = await pageOverdueReviews(tx, query);
      const reviews = rows.slice(0, size);
      const last = reviews.at(-1);
      const next = rows.length > size && last ? { rank: last.rank, day: last.dueBy, id: last.id } : null;
      return { asAt, overdue: overdueByPart(parts), schools, total, reviews, next };
    });
  }
}

/** Every part, also those with none, and their sum. */
export function overdueByPart(
  counts: readonly { readonly part: ReviewPart; readonly count: number }[],
): OverdueReviews['overdue'] {
  const countIn = (part: ReviewPart) => counts.find((line) => line.part === part)?.count ?? 0;
  const parts = Object.fromEntries(REVIEW_PARTS.map((part) => [part, countIn(part)]));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return { total, ...(parts as Record<ReviewPart, number>) };
}
