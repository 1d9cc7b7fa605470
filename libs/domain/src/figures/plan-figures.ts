import type { CountedFigure } from './figure';

/** The figures about plans issued in time, and about plans held. */
export const PLAN_FIGURES = {
  plansIssued: {
    title: 'Plans issued',
    definition: 'First plans sent to the family in the month, up to that day.',
    counts: 'assessment',
    by: ['month'],
    needs: ['month'],
  },
  plansIssuedInTime: {
    title: 'Plans issued in 20 weeks',
    definition: 'Of the plans issued in the month, those sent on or before the last day of the 20 weeks.',
    counts: 'assessment',
    by: ['month'],
    needs: ['month'],
  },
  plansIssuedNotExcepted: {
    title: 'Plans issued, without exceptions',
    definition:
      'Of the plans issued in the month, those with no exception recorded at any stage: the 6, the 16 or the 20 weeks.',
    counts: 'assessment',
    by: ['month'],
    needs: ['month'],
  },
  plansInTimeNotExcepted: {
    title: 'Plans issued in 20 weeks, without exceptions',
    definition:
      'Of the plans issued in the month with no exception recorded at any stage, those sent in the 20 weeks.',
    counts: 'assessment',
    by: ['month'],
    needs: ['month'],
  },
  plansHeld: {
    title: 'Plans held',
    definition:
      'Plans first made on or before that day that had not ended by then. A caseworker holds the plans of the children who were theirs on that day.',
    counts: 'plan',
    by: ['caseworker'],
  },
  plansUnallocated: {
    title: 'Plans without a caseworker',
    definition: 'Plans held whose child had no caseworker on that day.',
    counts: 'plan',
    by: [],
  },
} as const satisfies Record<string, CountedFigure>;
