import type { CountedFigure } from './figure';

/** The figures about assessments in progress and whom they wait for. */
export const ASSESSMENT_FIGURES = {
  assessmentsInProgress: {
    title: 'Assessments in progress',
    definition:
      'First assessments whose request had reached us by that day, and that had not ended by then: no final plan sent, not refused, no decision against a plan, not withdrawn and not moved to another authority. Re-assessments, and assessments started again after a decision was overturned, are left out.',
    counts: 'assessment',
    by: [],
  },
  assessmentsOverdue: {
    title: 'Assessments past 20 weeks',
    definition:
      'Assessments in progress whose last day for the final plan (20 weeks after the request) was before that day, whether or not an exception is recorded.',
    counts: 'assessment',
    by: ['age'],
  },
  assessmentsOverdueExcused: {
    title: 'Assessments past 20 weeks with an exception',
    definition:
      'Assessments past 20 weeks for which an exception to the 20 weeks is recorded. They are counted as past 20 weeks too.',
    counts: 'assessment',
    by: [],
  },
  assessmentsWaiting: {
    title: 'Assessments that wait for somebody',
    definition:
      'Assessments in progress with at least one open wait. Each is counted once, however many it waits for, so this is not the sum of the rows.',
    counts: 'assessment',
    by: [],
  },
  waits: {
    title: 'Open waits',
    definition:
      'Waits of assessments in progress that had begun by that day and had not ended. One assessment can have several.',
    counts: 'wait',
    by: ['party', 'organisation'],
    needs: ['party'],
  },
  waitingCases: {
    title: 'Assessments that wait for a party',
    definition: 'Assessments in progress with at least one open wait for that party, each counted once.',
    counts: 'assessment',
    by: ['party', 'organisation'],
    needs: ['party'],
  },
  waitingCasesOverdue: {
    title: 'Assessments past 20 weeks that wait for a party',
    definition: 'Of the assessments that wait for that party, those past 20 weeks themselves.',
    counts: 'assessment',
    by: ['party', 'organisation'],
    needs: ['party'],
  },
  lateWaits: {
    title: 'Waits past their own date',
    definition:
      'Open waits whose own last day was before that day. For advice that is six weeks after it was asked for.',
    counts: 'wait',
    by: ['party', 'organisation'],
    needs: ['party'],
  },
} as const satisfies Record<string, CountedFigure>;
