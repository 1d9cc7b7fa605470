import { ADVICE_TYPES, adviceRequestMachine, assessmentMachine, PARTIES, REQUEST_SOURCES } from '@ehc/domain';
import type { AdviceRequestState, AssessmentState, CivilDate } from '@ehc/domain';
import type { ChildrenSeen } from './children-seen';
import { knownChild } from './known-child';
import type { CaseloadAdviceRequest, CaseloadAssessment } from './records';
import type { Row } from './row';

/** The stages that an old record can be at. `overturned` is left to the casework. */
export const ASSESSMENT_STAGES = (Object.keys(assessmentMachine.states) as AssessmentState[]).filter(
  (state) => state !== 'overturned',
);
export const ADVICE_STATES = Object.keys(adviceRequestMachine.states) as AdviceRequestState[];

/** Reads a row of assessments.csv; null where the row cannot come in. */
export function readAssessment(row: Row, seen: ChildrenSeen): CaseloadAssessment | null {
  const childRef = knownChild(row, seen);
  const receivedOn = row.needed('received_on') === null ? null : row.pastDay('received_on');
  const days = row.inOrder({
    received_on: receivedOn,
    decision_notified_on: row.pastDay('decision_notified_on'),
    draft_sent_on: row.pastDay('draft_sent_on'),
    final_sent_on: row.pastDay('final_sent_on'),
  });
  const { ended_on: endedOn } = row.inOrder({ received_on: receivedOn, ended_on: row.pastDay('ended_on') });
  const rest = {
    kind: row.code('kind', ['first', 'reassessment']) ?? ('first' as const),
    requestedBy: row.code('requested_by', REQUEST_SOURCES) ?? ('notKnown' as const),
    decisionNotifiedOn: days.decision_notified_on,
    draftSentOn: days.draft_sent_on,
    finalSentOn: days.final_sent_on,
    endedOn,
    waitingFor: row.code('waiting_for', PARTIES),
    waitingForOrganisation: row.text('waiting_for_organisation'),
    waitingSince: row.pastDay('waiting_since'),
  };
  const stage = row.code('stage', ASSESSMENT_STAGES) ?? stageFromDays(row, rest);
  if (childRef === null || receivedOn === null) return null;
  if (seen.assessmentsOf(childRef).includes(receivedOn)) {
    row.error(
      'received_on',
      'repeatedRow',
      'Another row has the same child_ref and received_on. We read the first.',
    );
    return null;
  }
  seen.addAssessment(childRef, receivedOn);
  return { ...rest, childRef, receivedOn, stage };
}

type StageDays = Pick<CaseloadAssessment, 'decisionNotifiedOn' | 'draftSentOn' | 'finalSentOn' | 'endedOn'>;

function stageFromDays(row: Row, days: StageDays): AssessmentState {
  const found: readonly [AssessmentState, CivilDate | null, string][] = [
    ['issued', days.finalSentOn, 'because final_sent_on is given'],
    ['withdrawn', days.endedOn, 'because ended_on is given without a final plan'],
    ['draftSent', days.draftSentOn, 'because draft_sent_on is given'],
    ['assessing', days.decisionNotifiedOn, 'because decision_notified_on is given'],
  ];
  const [stage, , why] = found.find(([, day]) => day !== null) ?? [
    'requested',
    null,
    'because no later day is given',
  ];
  row.guess('stage', stage, why);
  return stage;
}

/** Reads a row of advice_requests.csv; null where the row cannot come in. */
export function readAdviceRequest(row: Row, seen: ChildrenSeen): CaseloadAdviceRequest | null {
  const childRef = knownChild(row, seen);
  const receivedOn = childRef === null ? null : assessmentOf(row, seen.assessmentsOf(childRef));
  const adviceType = row.needed('advice_type') === null ? null : row.code('advice_type', ADVICE_TYPES);
  const days = row.inOrder({
    received_on: receivedOn,
    sent_on: row.pastDay('sent_on'),
    body_received_on: row.pastDay('body_received_on'),
    advice_received_on: row.pastDay('advice_received_on'),
  });
  const rest = {
    organisation: row.text('organisation'),
    sentOn: days.sent_on,
    bodyReceivedOn: days.body_received_on,
    adviceReceivedOn: days.advice_received_on,
    chases: row.wholeNumber('chases'),
    promisedFor: row.day('promised_for'),
  };
  const state =
    row.code('state', ADVICE_STATES) ?? adviceStateFromDays(row, rest.sentOn, rest.adviceReceivedOn);
  return childRef === null || receivedOn === null || adviceType === null
    ? null
    : { ...rest, childRef, receivedOn, adviceType, state };
}

/** Which of the child's assessments is meant: the one of that day, or the only one. */
function assessmentOf(row: Row, assessments: readonly CivilDate[]): CivilDate | null {
  const given = row.day('received_on');
  const only = assessments.length === 1 ? (assessments[0] ?? null) : null;
  if (row.text('received_on') === null && only !== null) return only;
  if (given !== null && assessments.includes(given)) return given;
  const none =
    'No assessment of this child was received on that day. Give the received_on of assessments.csv.';
  const several = 'This child has no one assessment. Say in received_on which is meant.';
  row.error('received_on', 'unknownAssessment', given === null ? several : none);
  return null;
}

function adviceStateFromDays(
  row: Row,
  sentOn: CivilDate | null,
  received: CivilDate | null,
): AdviceRequestState {
  const [state, why]: [AdviceRequestState, string] =
    received !== null
      ? ['received', 'because advice_received_on is given']
      : sentOn !== null
        ? ['sent', 'because sent_on is given']
        : ['notSent', 'because no day is given'];
  row.guess('state', state, why);
  return state;
}
