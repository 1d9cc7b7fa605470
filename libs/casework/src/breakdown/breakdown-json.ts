import type { Breakdown } from './breakdown';

/**
 * The breakdown as the command and the API give it: counts only, with the names of organisations and none of
 * people.
 */
export function breakdownJson({ authority, asAt, assessments, annualReviews, timeliness, caseloads }: Breakdown) {
  const { inProgress, overdue, overdueExcused, waitingFor, distinctCasesWaiting } = assessments;
  return {
    authority,
    asAt,
    assessments: {
      inProgress,
      overdue,
      overdueExcused,
      waitingFor: waitingFor.map(({ organisations, ...party }) => ({
        ...party,
        organisations: organisations.map(({ name, waits, cases, overdueCases, lateWaits }) => ({
          name,
          waits,
          cases,
          overdueCases,
          lateWaits,
        })),
      })),
      distinctCasesWaiting,
    },
    annualReviews,
    timeliness: timeliness.map((line) => ({
      month: line.month,
      issued: line.issued,
      inTime: line.inTime,
      percent: line.percent,
      cumulativePercent: line.cumulativePercent,
      issuedNotExcepted: line.issuedNotExcepted,
      inTimeNotExcepted: line.inTimeNotExcepted,
      percentNotExcepted: line.percentNotExcepted,
    })),
    caseloads: {
      ...caseloads,
      byCaseworker: caseloads.byCaseworker.map(({ plans, fte }) => ({ plans, fte })),
    },
  };
}

export type BreakdownJson = ReturnType<typeof breakdownJson>;
