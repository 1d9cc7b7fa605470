import type { CountedFigure } from './figure';

/** Who has an overdue review, in the order in which the first match counts. */
export const REVIEW_PARTS = [
  'school',
  'service',
  'amendments',
  'family',
  'otherParty',
  'unclassified',
] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

export const REVIEW_PART_LABELS: Record<ReviewPart, string> = {
  school: 'With schools',
  service: 'With us',
  amendments: 'Being amended',
  family: 'With families',
  otherParty: 'With others',
  unclassified: 'Not known',
};

/** The limits of a review that make it overdue when one of them is past and not met. */
export const REVIEW_LIMITS = [
  'AR-12M-FIRST',
  'AR-12M-NEXT',
  'AR-12M-REASSESS',
  'AR-DECISION-4W',
  'AR-AMEND-NOTICE-4W',
  'AR-FINAL-8W',
  'AR-FINAL-12W',
] as const;

/** The figures about annual reviews. */
export const REVIEW_FIGURES = {
  reviewsCompleted: {
    title: 'Reviews completed',
    definition:
      'Reviews completed from the first day named to that day. Completed: the family was told that the plan is kept or ends; or, where it is amended, was sent the amended plan or told that it will not change after all.',
    counts: 'review',
    by: ['since'],
    needs: ['since'],
  },
  reviewsOverdue: {
    title: 'Reviews overdue',
    definition:
      'Reviews not completed with at least one limit unmet and before that day: the 12 months, the decision four weeks after the meeting, the amendment notice four weeks after the meeting, or the amended plan eight weeks after the notice or twelve after the meeting, whichever is first. Each is counted once, under the first that fits: being amended, where the decision to amend has been told; with schools, where the school or setting is waited for; with us; with families; with others; and not known for all the rest. The parts add up to the total. Twelve months that were met late no longer count.',
    counts: 'review',
    by: ['part'],
  },
  reviewsPublishedLast7Days: {
    title: 'Reviews published in the last 7 days',
    definition: 'Reviews completed on that day or on one of the six days before it.',
    counts: 'review',
    by: [],
  },
} as const satisfies Record<string, CountedFigure>;
