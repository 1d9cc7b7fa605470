/** The published figures that the demonstration shows to the digit, as at its day. */
export const TARGETS = {
  currentPlans: 8400,
  inProgress: 1281,
  overdueAssessments: 552,
  /** Assessments waiting for a party, and how many of them are past 20 weeks. */
  ep: { cases: 685, overdueCases: 515 },
  socialCare: { cases: 305, overdueCases: 136 },
  health: { cases: 202, overdueCases: 110 },
  overdueReviews: { school: 1011, service: 199, amendments: 37, unclassified: 2 },
  completedReviews: 8677,
  publishedLast7Days: 101,
} as const;
