import type { CaseRow } from '@ehc/casework';
import { countedFigure, type CountedFigureId, type FigureUnit } from '@ehc/domain';

/** What the days of a line are called, by what the figure counts. */
export interface Days {
  readonly day: string;
  readonly dueBy: string | null;
  /** It was done on `day`, so lateness ends there; else it goes on to the day of the figures. */
  readonly done?: true;
}

const ISSUED: Days = { day: 'Plan sent', dueBy: '20 weeks ended', done: true };
const WAITED: Days = { day: 'Waiting since', dueBy: 'Due by' };

const BY_UNIT: Record<FigureUnit, Days> = {
  assessment: { day: 'Request came', dueBy: '20 weeks end' },
  wait: WAITED,
  review: { day: 'Completed', dueBy: null },
  plan: { day: 'Plan first made', dueBy: null },
};

const BY_FIGURE: Partial<Record<CountedFigureId, Days>> = {
  assessmentsWaiting: WAITED,
  waitingCases: WAITED,
  waitingCasesOverdue: WAITED,
  reviewsOverdue: { day: 'Should have been', dueBy: null },
  plansIssued: ISSUED,
  plansIssuedInTime: ISSUED,
  plansIssuedNotExcepted: ISSUED,
  plansInTimeNotExcepted: ISSUED,
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
