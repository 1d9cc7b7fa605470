import type { OverdueReviews, TypedOverdueReviewFilters } from '@ehc/casework';
import { REVIEW_PART_LABELS, REVIEW_PARTS } from '@ehc/domain';
import { cursorText } from '../../layout/cursor';
import type { PageError } from '../../layout/form-state';
import { counted, dayInWords, thousands } from '../../layout/wording';
import { paths } from '../../paths';
import { filtersView } from './filters-view';
import { lineView } from './line-view';

interface Circumstances {
  /** The first page of the list is shown. */
  readonly first: boolean;
  readonly errors: readonly PageError[];
}

/** The triage board: who has how many, the filters, and a line for each review. */
export function view(
  found: OverdueReviews,
  filters: TypedOverdueReviewFilters,
  { first, errors }: Circumstances,
) {
  const { asAt, overdue, total, reviews, next } = found;
  const shown = filtersView(filters, found);
  return {
    title: 'Overdue reviews',
    errors,
    asAt: dayInWords(asAt),
    total: thousands(overdue.total),
    none: overdue.total === 0,
    parts: partsView(overdue, filters),
    filters: shown,
    count: counted(total, 'review'),
    narrowed: shown.chosen.length > 0,
    lines: reviews.map((row) => lineView(row, asAt)),
    next: next && paths.overdueReviews({ ...filters, after: cursorText(next) }),
    firstPage: first ? null : paths.overdueReviews(filters),
    clear: paths.overdueReviews(),
  };
}

/** The parts with their share of a bar; the six add up to the total. A part that is chosen is let go by its own link. */
function partsView(overdue: OverdueReviews['overdue'], filters: TypedOverdueReviewFilters) {
  let from = 0;
  return REVIEW_PARTS.filter((part) => overdue[part] > 0 || !['family', 'otherParty'].includes(part)).map(
    (part) => {
      const width = overdue.total === 0 ? 0 : (100 * overdue[part]) / overdue.total;
      const x = from;
      from += width;
      const current = filters.who === part;
      return {
        part,
        label: REVIEW_PART_LABELS[part],
        count: thousands(overdue[part]),
        href: paths.overdueReviews({ ...filters, who: current ? undefined : part }),
        current,
        x: x.toFixed(2),
        width: width.toFixed(2),
      };
    },
  );
}
