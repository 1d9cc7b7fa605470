import type { Breakdown, OrganisationWaits, PartyWaits, TimelinessMonth } from './breakdown';

/**
 * The breakdown as the command and the API give it: counts only, with the names of organisations and none of
 * people.
 */
export function breakdownJson({
  authority,
  asAt,
  assessments,
  annualReviews,
  timeliness,
  caseloads,
}: Breakdown) {
  return {
    authority,
    asAt,
    assessments: assessmentsJson(assessments),
    annualReviews,
    timeliness: timeliness.map(monthJson),
    caseloads: {
      ...caseloads,
      byCaseworker: caseloads.byCaseworker.map(({ plans, fte }) => ({ plans, fte })),
    },
  };
}

export type BreakdownJson = ReturnType<typeof breakdownJson>;

function assessmentsJson(assessments: Breakdown['assessments']) {
  const { inProgress, overdue, overdueExcused, waitingFor, distinctCasesWaiting } = assessments;
  return { inProgress, overdue, overdueExcused, waitingFor: waitingFor.map(partyJson), distinctCasesWaiting };
}

const partyJson = ({ organisations, ...party }: PartyWaits) => ({
  ...party,
  organisations: organisations.map(organisationJson),
});

const organisationJson = ({ name, waits, cases, overdueCases, lateWaits }: OrganisationWaits) => ({
  name,
  waits,
  cases,
  overdueCases,
  lateWaits,
});

const monthJson = (line: TimelinessMonth) => ({
  month: line.month,
  issued: line.issued,
  inTime: line.inTime,
  percent: line.percent,
  cumulativePercent: line.cumulativePercent,
  issuedNotExcepted: line.issuedNotExcepted,
  inTimeNotExcepted: line.inTimeNotExcepted,
  percentNotExcepted: line.percentNotExcepted,
});
