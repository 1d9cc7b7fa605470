import {
  ASSESSMENT_OPEN_STATES,
  laterOf,
  ruleSetInForceOn,
  type Assessment,
  type CivilDate,
} from '@ehc/domain';
import type { FromRow, RowReport } from './caseload-case';
import type { CaseloadAssessment } from './records';

export type AssessmentFacts = Omit<Assessment, 'id' | 'authorityId' | 'childId' | 'requestedBy'>;

/** The latest of the days that are known. */
export const latestOf = (first: CivilDate, ...days: (CivilDate | null)[]): CivilDate =>
  days.reduce<CivilDate>((last, day) => (day === null ? last : laterOf(last, day)), first);

/** What a row says of an assessment, made consistent: an open one has no end, an ended one has a day of its end. */
export function assessmentFacts(row: FromRow<CaseloadAssessment>, report: RowReport): AssessmentFacts {
  const { record } = row;
  const { receivedOn } = record;
  const isOpen = ASSESSMENT_OPEN_STATES.includes(record.stage);
  const base = {
    kind: record.kind,
    ruleSetId: ruleSetInForceOn(receivedOn).id,
    receivedOn,
    draftSentOn: record.draftSentOn,
    draftMethod: record.draftSentOn === null ? null : ('email' as const),
    exceptionReported: false,
  };
  return isOpen ? { ...base, ...openFacts(row, report) } : { ...base, ...endedFacts(row, report) };
}

function openFacts(row: FromRow<CaseloadAssessment>, report: RowReport) {
  const { record } = row;
  const { receivedOn, decisionNotifiedOn, draftSentOn, finalSentOn, endedOn, waitingFor, waitingSince } =
    record;
  for (const [field, day] of [
    ['final_sent_on', finalSentOn],
    ['ended_on', endedOn],
  ] as const)
    if (day !== null)
      report.query(
        row,
        field,
        'notAtThisStage',
        `${field} is given, but the stage is ${record.stage}. We left it out.`,
      );
  const known = latestOf(receivedOn, decisionNotifiedOn, record.stage === 'drafting' ? null : draftSentOn);
  if (waitingSince !== null && waitingSince < receivedOn)
    report.query(
      row,
      'waiting_since',
      'wrongOrder',
      `waiting_since, ${waitingSince}, is before received_on, ${receivedOn}. We left it out.`,
    );
  const isUnclassified = waitingFor === 'unclassified' && record.stage !== 'stageUnknown';
  if (isUnclassified)
    report.guess(row, 'stage', 'It waits for somebody unclassified, so we took the stage as not known.');
  const state = isUnclassified ? ('stageUnknown' as const) : record.stage;
  const since = state === 'assessing' || waitingSince === null ? known : laterOf(known, waitingSince);
  const none = { refusalNotifiedOn: null, finalSentOn: null, endedOn: null };
  return { ...none, state, stateSince: since, decisionNotifiedOn };
}

function endedFacts(row: FromRow<CaseloadAssessment>, report: RowReport) {
  const { stage, receivedOn, decisionNotifiedOn, draftSentOn, finalSentOn, endedOn: given } = row.record;
  const told =
    stage === 'issued'
      ? (finalSentOn ?? given)
      : (given ?? (stage === 'refused' ? decisionNotifiedOn : null));
  const endedOn = told ?? latestOf(receivedOn, decisionNotifiedOn, draftSentOn, finalSentOn);
  if (told === null)
    report.guess(row, 'ended_on', `ended_on is empty. We took ${endedOn}, the last day that the row gives.`);
  return {
    state: stage,
    stateSince: latestOf(endedOn, decisionNotifiedOn, finalSentOn),
    decisionNotifiedOn: decisionNotifiedOn ?? (stage === 'refused' ? told : null),
    refusalNotifiedOn: stage === 'notIssued' ? told : null,
    finalSentOn: stage === 'issued' ? told : null,
    endedOn,
  };
}
