import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { NO_REQUEST_TRIGGER } from '../derivation';
import { type AssessmentTrigger, assessmentTimetable, assessmentTriggerOn } from '../assessment-timetable';
import { type CaseTimetable, limitsOf, NO_LIMITS } from './case-timetable';
import { exactlyOne, notBefore, onlyWith, onlyWithCode } from './checks';
import { EXCUSING_CHECKS, EXCUSING_FIELDS, excusingFacts } from './excusing-inputs';
import { contractProcess } from './process';
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
  (inputs): CaseTimetable => {
    const trigger = triggerOf(inputs);
    if (!trigger) return NO_LIMITS;
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
    const rows = assessmentTimetable(facts, rules);
    if (trigger.receivedOn) return limitsOf(rows, rules);
    return { limits: rows.map((row) => ({ row, rules, trigger: NO_REQUEST_TRIGGER })), others: [] };
  },
);

function triggerOf(inputs: ReadBy<typeof form>): AssessmentTrigger | null {
  if (inputs.request_received) return { receivedOn: inputs.request_received };
  return inputs.became_responsible ? { becameResponsibleOn: inputs.became_responsible } : null;
}
