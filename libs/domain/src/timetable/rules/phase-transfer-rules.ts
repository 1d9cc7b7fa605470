import { NOT_CLEAR_DAYS, atLeastBeforeThatDay, beforeDayOfThatYear, rulesInWords } from './rule-in-words';

const DONE = 'The final plan naming the setting, or the type of setting, is sent';

/** The days by which a plan must name the next setting when a child changes phase. */
export const PHASE_TRANSFER_RULES = rulesInWords({
  'PHASE-15FEB': {
    name: 'Send the final plan for the move to the next school',
    citation: 'SEND Regs 2014 reg 18(1)',
    kind: 'statute',
    trigger: 'Day of the move',
    counted: (rules) => beforeDayOfThatYear(rules.phaseTransferBefore),
    doneWhen: DONE,
    altReading: 'The Code of Practice and everyday practice work to',
  },
  'PHASE-31MAR': {
    name: 'Send the final plan for the move to a post-16 institution',
    citation: 'SEND Regs 2014 reg 18(1)',
    kind: 'statute',
    trigger: 'Day of the move',
    counted: (rules) => beforeDayOfThatYear(rules.post16TransferBefore),
    doneWhen: DONE,
    altReading: 'The Code of Practice and everyday practice work to',
  },
  'POST16-5M': {
    name: 'Send the final plan for the move between post-16 institutions',
    citation: 'SEND Regs 2014 reg 18(2)',
    kind: 'statute',
    trigger: 'Day of the move',
    counted: (rules) => atLeastBeforeThatDay(rules.monthsBeforePost16Move, 'month'),
    doneWhen: DONE,
    altReading: NOT_CLEAR_DAYS,
  },
});
