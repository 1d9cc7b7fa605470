import { TOLD_ON_DELIVERY, ofThatDay, rulesInWords } from './rule-in-words';

/** The limits of a re-assessment. */
export const REASSESSMENT_RULES = rulesInWords({
  'REASSESS-15D': {
    name: 'Tell the family whether you will re-assess',
    citation: 'SEND Regs 2014 reg 25(1)',
    kind: 'statute',
    trigger: 'Request for a re-assessment received',
    counted: (rules) => ofThatDay(rules.daysToAnswerReassessmentRequest, 'day'),
    doneWhen: 'The parent or young person has been told',
    doubt: TOLD_ON_DELIVERY,
  },
  'REASSESS-14W': {
    name: 'Send the final plan after the re-assessment',
    citation: 'SEND Regs 2014 reg 27(2)',
    kind: 'statute',
    trigger: 'Decision to re-assess',
    counted: (rules) => ofThatDay(rules.weeksToFinalAfterReassessmentDecision, 'week'),
    doneWhen: 'The final plan is sent',
    excusable: true,
  },
});
