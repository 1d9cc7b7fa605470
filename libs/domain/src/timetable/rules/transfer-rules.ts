import {
  COMPLETE_WHEN_NOTIFIED,
  WORKING_DAY_NOT_DEFINED,
  beginningWithThatDay,
  ofThatDay,
  rulesInWords,
} from './rule-in-words';

/** The limits of a move between authorities, or between health commissioners. */
export const TRANSFER_RULES = rulesInWords({
  'LAT-TRANSFER': {
    name: 'Transfer the plan to the new authority',
    citation: 'SEND Regs 2014 reg 15(2)',
    kind: 'statute',
    trigger: 'Old authority became aware of the move',
    counted: (rules) =>
      `The later of the day of the move and ${beginningWithThatDay(rules.workingDaysToTransferPlan, 'working day')}`,
    doneWhen: 'The plan is transferred',
    workingDays: true,
    doubt: WORKING_DAY_NOT_DEFINED,
  },
  'LAT-INFORM-6W': {
    name: 'Tell the family that the plan has come, and what you will do',
    citation: 'SEND Regs 2014 reg 15(4)',
    kind: 'statute',
    trigger: 'Plan transferred',
    counted: (rules) => ofThatDay(rules.weeksToInformAfterTransfer, 'week'),
    doneWhen: 'The family has been told of the transfer, any assessment and when the review will be',
  },
  'LAT-REVIEW': {
    name: 'Review the plan that came from another authority',
    citation: 'SEND Regs 2014 reg 15(5)',
    kind: 'statute',
    trigger: 'Plan transferred',
    counted: (rules) =>
      `The later of the end of the review year and ${beginningWithThatDay(rules.monthsToReviewAfterTransfer, 'month')}`,
    doneWhen: 'The review is completed',
    doubt: COMPLETE_WHEN_NOTIFIED,
  },
  'LAT-ICB-NOTIFY': {
    name: 'Old health commissioner tells the new one',
    citation: 'SEND Regs 2014 reg 15(7)',
    kind: 'statute',
    trigger: 'Old commissioner became aware of the move',
    counted: (rules) =>
      `The later of the day of the move and ${beginningWithThatDay(rules.workingDaysToTransferPlan, 'working day')}`,
    doneWhen: 'The new commissioner has been told',
    workingDays: true,
    doubt: WORKING_DAY_NOT_DEFINED,
  },
  'LAT-ICB-REQUEST': {
    name: 'New health commissioner asks for an assessment or review',
    citation: 'SEND Regs 2014 reg 15(8)',
    kind: 'statute',
    trigger: 'New commissioner became aware of the move',
    counted: (rules) => beginningWithThatDay(rules.workingDaysForCommissioner, 'working day'),
    doneWhen: 'The request is made',
    workingDays: true,
    doubt: WORKING_DAY_NOT_DEFINED,
  },
  'ICB-CHANGE-NOTIFY': {
    name: 'Old health commissioner tells the new one',
    citation: 'SEND Regs 2014 reg 16(2)',
    kind: 'statute',
    trigger: 'Old commissioner became aware of the change',
    counted: (rules) => beginningWithThatDay(rules.workingDaysForCommissioner, 'working day'),
    doneWhen: 'The new commissioner has been told',
    workingDays: true,
    doubt: WORKING_DAY_NOT_DEFINED,
  },
  'ICB-CHANGE-REQUEST': {
    name: 'New health commissioner asks for an assessment or review',
    citation: 'SEND Regs 2014 reg 16(3)',
    kind: 'statute',
    trigger: 'New commissioner became aware of the change',
    counted: (rules) => beginningWithThatDay(rules.workingDaysForCommissioner, 'working day'),
    doneWhen: 'The request is made',
    workingDays: true,
    doubt: WORKING_DAY_NOT_DEFINED,
  },
});
