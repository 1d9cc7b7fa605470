import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { reassessmentBarred, reassessmentTimetable } from '../reassessment-timetable';
import { exactlyOne, notAfter, notBefore, onlyWith } from './checks';
import { EXCUSING_CHECKS, EXCUSING_FIELDS, excusingFacts } from './excusing-inputs';
import { NO_ROWS, contractProcess } from './process';
import { aCode, aDay, anObject } from './readers';

const form = anObject(
  {},
  {
    request_received: aDay,
    own_decision: aDay,
    last_assessed: aDay,
    decision: aCode({ reassess: 'reassess', refuse: 'refuse' }),
    decision_notified: aDay,
    final_sent: aDay,
    ...EXCUSING_FIELDS,
  },
);

const checks = [
  exactlyOne('request_received', 'own_decision'),
  onlyWith('last_assessed', 'request_received'),
  onlyWith('decision', 'request_received'),
  onlyWith('decision_notified', 'request_received'),
  notAfter('last_assessed', 'request_received'),
  notBefore('decision_notified', 'request_received'),
  notBefore('final_sent', 'request_received', 'own_decision', 'decision_notified'),
  ...EXCUSING_CHECKS,
];

/** The process `reassessment`. */
export const reassessment = contractProcess(form, checks, (inputs) => {
  const { request_received: receivedOn, own_decision: ownDecisionOn, last_assessed: lastAssessedOn } = inputs;
  const startedOn = receivedOn ?? ownDecisionOn;
  if (!startedOn) return NO_ROWS;
  const rules = ruleSetInForceOn(startedOn);
  const facts = {
    receivedOn,
    ownDecisionOn,
    decision: inputs.decision,
    decisionNotifiedOn: inputs.decision_notified,
    finalSentOn: inputs.final_sent,
    ...excusingFacts(inputs),
  };
  const rows = reassessmentTimetable(facts, rules);
  if (!receivedOn || !lastAssessedOn) return { rows, rules };
  const applies = reassessmentBarred(receivedOn, lastAssessedOn, rules);
  return { rows, rules, others: [{ rule: 'REASSESS-6M-BAR', applies }] };
});
