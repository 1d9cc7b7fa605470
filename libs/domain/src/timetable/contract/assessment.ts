import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { type AssessmentTrigger, assessmentTimetable, assessmentTriggerOn } from '../assessment-timetable';
import { NO_REQUEST_TRIGGER } from '../derivation';
import { exactlyOne, notBefore, onlyWith, onlyWithCode } from './checks';
import { EXCUSING_CHECKS, EXCUSING_FIELDS, excusingFacts } from './excusing-inputs';
import { NO_ROWS, contractProcess } from './process';
import { type ReadBy, aCode, aDay, aList, anObject } from './readers';
import { aSendingMethod } from './sending-method';

const form = anObject(
  {},
  {
    request_received: aDay,
    became_responsible: aDay,
    decision: aCode({
      assess: 'assess',
      refuse_to_assess: 'refuseToAssess',
      refuse_to_issue: 'refuseToIssue',
    }),
    decision_notified: aDay,
    refusal_notified: aDay,
    draft_sent: aDay,
    draft_method: aSendingMethod,
    school_consultations_sent: aList(aDay),
    final_sent: aDay,
    ...EXCUSING_FIELDS,
  },
);

const TRIGGERS = ['request_received', 'became_responsible'] as const;

/** The process `assessment`: a request, or responsibility without one, up to the final plan. */
export const assessment = contractProcess(
  form,
  [
    exactlyOne(...TRIGGERS),
    onlyWithCode('refusal_notified', 'decision', 'refuseToIssue', 'refuse_to_issue'),
    onlyWith('draft_method', 'draft_sent'),
    notBefore('decision_notified', ...TRIGGERS),
    notBefore('draft_sent', ...TRIGGERS),
    notBefore('school_consultations_sent', ...TRIGGERS),
    notBefore('refusal_notified', ...TRIGGERS, 'decision_notified'),
    notBefore('final_sent', ...TRIGGERS, 'draft_sent'),
    ...EXCUSING_CHECKS,
  ],
  (inputs) => {
    const trigger = triggerOf(inputs);
    if (!trigger) return NO_ROWS;
    const facts = {
      ...trigger,
      decision: inputs.decision,
      decisionNotifiedOn: inputs.decision_notified,
      refusalNotifiedOn: inputs.refusal_notified,
      draftSentOn: inputs.draft_sent,
      draftMethod: inputs.draft_method,
      schoolConsultationsSentOn: inputs.school_consultations_sent,
      finalSentOn: inputs.final_sent,
      ...excusingFacts(inputs),
    };
    const rules = ruleSetInForceOn(assessmentTriggerOn(trigger));
    const words = inputs.request_received ? undefined : NO_REQUEST_TRIGGER;
    return { rows: assessmentTimetable(facts, rules), rules, trigger: words };
  },
);

function triggerOf(inputs: ReadBy<typeof form>): AssessmentTrigger | null {
  if (inputs.request_received) return { receivedOn: inputs.request_received };
  return inputs.became_responsible ? { becameResponsibleOn: inputs.became_responsible } : null;
}
