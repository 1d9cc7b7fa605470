import { TOLD_ON_DELIVERY, beginningWithThatDay, ofThatDay, rulesInWords } from './rule-in-words';

const RECEIVED = 'Request received';

/** The limits of an assessment, from the request to the final plan. */
export const ASSESSMENT_RULES = rulesInWords({
  'EHCNA-6W': {
    name: 'Tell the family whether you will assess',
    citation: 'SEND Regs 2014 reg 5(1)',
    kind: 'statute',
    trigger: RECEIVED,
    counted: (rules) => ofThatDay(rules.weeksToDecideToAssess, 'week'),
    doneWhen: 'The parent or young person has been told',
    excusable: true,
    doubt: TOLD_ON_DELIVERY,
  },
  'EHCNA-6W-REFUSE': {
    name: 'Tell the family that you will not assess, with reasons',
    citation: 'CFA 2014 s36(5); SEND Regs 2014 reg 4(1)',
    kind: 'statute',
    trigger: RECEIVED,
    counted: (rules) => ofThatDay(rules.weeksToDecideToAssess, 'week'),
    doneWhen: 'The parent or young person has been told',
    doubt:
      'Nothing excuses this limit, because regulation 5(4) does not reach regulation 4(1). Some read a refusal after the section 36(7) step as covered by regulation 5(4).',
  },
  'ADVICE-6W': {
    name: 'Advice due from a body that must co-operate',
    citation: 'CFA 2014 s31; SEND Regs 2014 reg 8(1)',
    kind: 'statute',
    trigger: 'Request for advice received by the body',
    counted: (rules) => ofThatDay(rules.weeksForAdvice, 'week'),
    doneWhen: 'The authority has the advice',
    excusable: true,
  },
  'ADVICE-6W-CODE': {
    name: 'Advice due',
    citation: 'SEND Code of Practice 2015 para 9.52',
    kind: 'guidance',
    trigger: 'Request for advice sent',
    counted: (rules) => ofThatDay(rules.weeksForAdviceInGuidance, 'week'),
    doneWhen: 'The authority has the advice',
  },
  'EHCNA-16W': {
    name: 'Tell the family that there will be no plan, with reasons',
    citation: 'CFA 2014 s36(9); SEND Regs 2014 reg 10(1)',
    kind: 'statute',
    trigger: RECEIVED,
    counted: (rules) => ofThatDay(rules.weeksToRefusePlan, 'week'),
    doneWhen: 'The family, health and the setting have been told',
    excusable: true,
    doubt: TOLD_ON_DELIVERY,
  },
  'DRAFT-15D': {
    name: 'Last day for the family to comment on the draft plan',
    citation: 'CFA 2014 s38; SEND Regs 2014 reg 13(1)',
    kind: 'statute',
    trigger: 'Draft plan served',
    counted: (rules) => beginningWithThatDay(rules.daysToComment, 'day'),
    doneWhen: 'The day has passed',
    ofFamily: true,
  },
  'DRAFT-EARLIEST-FINAL': {
    name: 'First day the plan can be made final',
    citation: 'CFA 2014 ss38(4), 39(7)',
    kind: 'derived',
    trigger: 'Draft plan served',
    counted: (rules) => `The day after the family's ${rules.daysToComment} days, beginning with that day`,
    doneWhen: 'The final plan is sent',
    earliestDay: true,
  },
  'DRAFT-LATEST-SERVE': {
    name: 'Serve the draft plan in time for comments',
    citation: 'SEND Regs 2014 reg 13(1), (2)',
    kind: 'derived',
    trigger: RECEIVED,
    counted: (rules) =>
      `${rules.weeksToFinalPlan} weeks of that day, less ${rules.daysToComment} days for comments`,
    doneWhen: 'The draft plan is served',
  },
  'SCHOOL-CONSULT-15D': {
    name: 'Answer due from the school or authority consulted',
    citation: 'CFA 2014 ss39(2), 40(3); SEND Code of Practice 2015 para 9.83',
    kind: 'guidance',
    trigger: 'Consultation sent',
    counted: (rules) => ofThatDay(rules.daysToAnswerConsultation, 'day'),
    doneWhen: 'The answer has come, or the authority decides without it',
  },
  'PLAN-20W': {
    name: 'Send the final plan',
    citation: 'SEND Regs 2014 reg 13(2)',
    kind: 'statute',
    trigger: RECEIVED,
    counted: (rules) => ofThatDay(rules.weeksToFinalPlan, 'week'),
    doneWhen: 'The plan has gone to the family, the setting named and health',
    excusable: true,
    doubt:
      'The guide to the SEN2 return calls the day of receipt day 1. Twenty weeks of receipt end on the same day all the same.',
  },
});
