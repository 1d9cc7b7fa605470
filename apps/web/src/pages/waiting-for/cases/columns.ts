import type { CaseRow } from '@ehc/casework';
import { countedFigure, type CountedFigureId, type FigureUnit } from '@ehc/domain';

/** What the days of a line are called, by what the figure counts. */
interface Days {
  readonly day: string;
  readonly dueBy: string | null;
}

const BY_UNIT: Record<FigureUnit, Days> = {
  assessment: { day: 'Request came', dueBy: '20 weeks end' },
  wait: { day: 'Waiting since', dueBy: 'Was due' },
  review: { day: 'Completed', dueBy: null },
  plan: { day: 'Plan first made', dueBy: null },
};

const BY_FIGURE: Partial<Record<CountedFigureId, Days>> = {
  assessmentsWaiting: { day: 'Waiting since', dueBy: 'Was due' },
  waitingCases: { day: 'Waiting since', dueBy: 'Was due' },
  waitingCasesOverdue: { day: 'Waiting since', dueBy: 'Was due' },
  reviewsOverdue: { day: 'Should have been', dueBy: null },
  plansIssued: { day: 'Plan sent', dueBy: '20 weeks ended' },
  plansIssuedInTime: { day: 'Plan sent', dueBy: '20 weeks ended' },
  plansIssuedNotExcepted: { day: 'Plan sent', dueBy: '20 weeks ended' },
  plansInTimeNotExcepted: { day: 'Plan sent', dueBy: '20 weeks ended' },
};

export const daysOf = (figure: CountedFigureId): Days =>
  BY_FIGURE[figure] ?? BY_UNIT[countedFigure(figure).counts];

/** `1 plan`, `2 plans`: what the list counts. */
export const UNIT_NOUNS: Record<FigureUnit, readonly [string, string]> = {
  assessment: ['assessment', 'assessments'],
  wait: ['wait', 'waits'],
  review: ['review', 'reviews'],
  plan: ['plan', 'plans'],
};

export const nameOf = ({ surname, forename }: Pick<CaseRow, 'surname' | 'forename'>): string =>
  `${forename} ${surname}`;
