import type { Breakdown, TypedFilters } from '@ehc/casework';
import { NO_ORGANISATION_ID } from '@ehc/casework';
import { REVIEW_PARTS, type CountedFigureId } from '@ehc/domain';

/** A number of the breakdown with the list that it opens into. */
export interface NumberWithList {
  readonly figure: CountedFigureId;
  readonly filters: TypedFilters;
  readonly number: number;
}

/** Every number of the breakdown that counts cases. */
export function everyNumber(shown: Breakdown): NumberWithList[] {
  return [
    ...assessmentNumbers(shown),
    ...reviewNumbers(shown),
    ...monthNumbers(shown),
    ...planNumbers(shown),
  ];
}

function assessmentNumbers({ assessments }: Breakdown): NumberWithList[] {
  return [
    { figure: 'assessmentsInProgress', filters: {}, number: assessments.inProgress },
    { figure: 'assessmentsOverdue', filters: {}, number: assessments.overdue },
    { figure: 'assessmentsOverdueExcused', filters: {}, number: assessments.overdueExcused },
    { figure: 'assessmentsWaiting', filters: {}, number: assessments.distinctCasesWaiting },
    ...assessments.overdueByAge.map(({ age, count }): NumberWithList => ({
      figure: 'assessmentsOverdue',
      filters: { age },
      number: count,
    })),
    ...assessments.waitingFor.flatMap(({ party, organisations, ...counts }) => [
      ...waitNumbers(counts, { party }),
      ...organisations.flatMap(({ id, ...each }) =>
        waitNumbers(each, { party, organisation: id ?? NO_ORGANISATION_ID }),
      ),
    ]),
  ];
}

const waitNumbers = (
  counts: { waits: number; cases: number; overdueCases: number; lateWaits: number },
  filters: TypedFilters,
): NumberWithList[] => [
  { figure: 'waits', filters, number: counts.waits },
  { figure: 'waitingCases', filters, number: counts.cases },
  { figure: 'waitingCasesOverdue', filters, number: counts.overdueCases },
  { figure: 'lateWaits', filters, number: counts.lateWaits },
];

function reviewNumbers({ annualReviews: { completedSince, overdue, publishedLast7Days } }: Breakdown) {
  return [
    {
      figure: 'reviewsCompleted' as const,
      filters: { since: completedSince.from },
      number: completedSince.count,
    },
    { figure: 'reviewsPublishedLast7Days' as const, filters: {}, number: publishedLast7Days },
    { figure: 'reviewsOverdue' as const, filters: {}, number: overdue.total },
    ...REVIEW_PARTS.map((part) => ({
      figure: 'reviewsOverdue' as const,
      filters: { part },
      number: overdue[part],
    })),
  ];
}

const monthNumbers = ({ timeliness }: Breakdown): NumberWithList[] =>
  timeliness.flatMap(({ month, ...counts }): NumberWithList[] => [
    { figure: 'plansIssued', filters: { month }, number: counts.issued },
    { figure: 'plansIssuedInTime', filters: { month }, number: counts.inTime },
    { figure: 'plansIssuedNotExcepted', filters: { month }, number: counts.issuedNotExcepted },
    { figure: 'plansInTimeNotExcepted', filters: { month }, number: counts.inTimeNotExcepted },
  ]);

const planNumbers = ({ caseloads }: Breakdown): NumberWithList[] => [
  { figure: 'plansHeld', filters: {}, number: caseloads.plansHeld },
  { figure: 'plansUnallocated', filters: {}, number: caseloads.unallocated },
  ...caseloads.byCaseworker.map(({ staffId, plans }): NumberWithList => ({
    figure: 'plansHeld',
    filters: { caseworker: staffId },
    number: plans,
  })),
];
