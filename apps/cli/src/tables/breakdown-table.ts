import type { BreakdownJson } from '@ehc/casework';
import { PARTY_LABELS, REVIEW_PART_LABELS, REVIEW_PARTS } from '@ehc/domain';
import { inColumns } from './columns';

/** The breakdown for reading in a terminal. */
export function breakdownTable(figures: BreakdownJson): string[] {
  return [
    `Authority ${figures.authority}, as at the end of ${figures.asAt}`,
    '',
    ...assessments(figures),
    '',
    ...reviews(figures),
    '',
    ...timeliness(figures),
    '',
    ...caseloads(figures),
  ];
}

function assessments({ assessments: all }: BreakdownJson): string[] {
  const rows = all.waitingFor.flatMap(({ party, organisations, ...counts }) => [
    [
      PARTY_LABELS[party],
      counts.cases,
      counts.overdueCases,
      counts.lateWaits,
      counts.oldestDays,
      counts.medianDays,
    ],
    ...organisations.map((each) => [`  ${each.name}`, each.cases, each.overdueCases, each.lateWaits, '', '']),
  ]);
  const heading = [
    'Waiting for',
    'assessments',
    'past 20 weeks',
    'late waits',
    'longest days',
    'middle days',
  ];
  return [
    `${all.inProgress} assessments in progress, ${all.overdue} past 20 weeks (${all.overdueExcused} excused)`,
    ...inColumns([heading, ...rows]),
    `${all.distinctCasesWaiting} different assessments wait for somebody`,
  ];
}

function reviews({
  annualReviews: { overdue, completedSince, publishedLast7Days },
}: BreakdownJson): string[] {
  const parts = REVIEW_PARTS.map((part) => [`  ${REVIEW_PART_LABELS[part]}`, overdue[part]]);
  return [
    ...inColumns([['Reviews overdue', overdue.total], ...parts]),
    `${completedSince.count} completed since ${completedSince.from}, ${publishedLast7Days} in the last 7 days`,
  ];
}

function timeliness({ timeliness: months }: BreakdownJson): string[] {
  const heading = ['Plans issued', 'issued', 'in 20 weeks', 'per cent', 'year to date', 'without exceptions'];
  return inColumns([
    heading,
    ...months.map(({ month, issued, inTime, percent, cumulativePercent, percentNotExcepted }) => [
      month,
      issued,
      inTime,
      percent,
      cumulativePercent,
      percentNotExcepted,
    ]),
  ]);
}

function caseloads({ caseloads: held }: BreakdownJson): string[] {
  return [
    `${held.plansHeld} plans held by ${held.caseworkers} caseworkers (${held.fullTimeEquivalent} full-time), ` +
      `${held.plansPerFte ?? '–'} for each full-time post against ${held.target}; ${held.unallocated} without a caseworker`,
  ];
}
