import type { Breakdown } from '@ehc/casework';
import { REVIEW_PART_LABELS, REVIEW_PARTS } from '@ehc/domain';
import { barOf } from '../../charts/bar';
import { dayInWords } from '../../layout/wording';
import type { LinkTo } from './links';

/** Overdue reviews by who has them. Parts that are always there stay, the others show when there is something in them. */
export function reviewsView({ annualReviews }: Breakdown, link: LinkTo) {
  const { overdue, completedSince, publishedLast7Days } = annualReviews;
  const shown = REVIEW_PARTS.filter((part) => overdue[part] > 0 || !OFTEN_EMPTY.includes(part));
  return {
    total: link(overdue.total, 'reviewsOverdue'),
    parts: shown.map((part) => ({
      label: REVIEW_PART_LABELS[part],
      count: link(overdue[part], 'reviewsOverdue', { part }),
      bar: barOf(overdue[part], overdue.total, overdue[part]),
    })),
    completed: link(completedSince.count, 'reviewsCompleted', { since: completedSince.from }),
    completedSince: dayInWords(completedSince.from),
    published: link(publishedLast7Days, 'reviewsPublishedLast7Days'),
  };
}

const OFTEN_EMPTY: readonly string[] = ['family', 'otherParty'];
