import type { Breakdown } from '@ehc/casework';
import type { CivilDate } from '@ehc/domain';
import type { PageError } from '../../layout/form-state';
import { dayInWords } from '../../layout/wording';
import { caseloadsView } from './caseloads-view';
import { linksAsAt } from './links';
import { partiesView } from './parties-view';
import { reviewsView } from './reviews-view';
import { timelinessView } from './timeliness-view';

/** What was typed as the day, and why it cannot be used. */
export interface TypedDay {
  readonly typed: string;
  readonly errors: readonly PageError[];
}

/** The manager's page: who waits for whom, how late, plans in time, overdue reviews and caseloads, all as at one day. */
export function view(shown: Breakdown, today: CivilDate, { typed, errors }: TypedDay) {
  const { asAt, assessments } = shown;
  const link = linksAsAt(asAt);
  return {
    title: 'Waiting for',
    errors,
    typed,
    today,
    asAt: dayInWords(asAt),
    isPast: asAt < today,
    inProgress: link(assessments.inProgress, 'assessmentsInProgress'),
    overdue: link(assessments.overdue, 'assessmentsOverdue'),
    excused: link(assessments.overdueExcused, 'assessmentsOverdueExcused'),
    distinct: link(assessments.distinctCasesWaiting, 'assessmentsWaiting'),
    distinctIsOne: assessments.distinctCasesWaiting === 1,
    parties: partiesView(shown, link),
    timeliness: timelinessView(shown, link),
    reviews: reviewsView(shown, link),
    caseloads: caseloadsView(shown, link),
  };
}
