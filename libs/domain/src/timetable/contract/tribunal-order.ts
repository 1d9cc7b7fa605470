import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { tribunalOrderTimetable } from '../tribunal-order-timetable';
import { doneByRule, doneFaults } from './done';
import { EXCUSING_CHECKS, EXCUSING_FIELDS, excusingFacts } from './excusing-inputs';
import { type WorkedOut, contractProcess } from './process';
import { type ReadBy, aCode, aDay, anObject, daysByName, distinctCodes } from './readers';

const order = aCode({
  assess: 'assess',
  make_plan: 'makePlan',
  reconsider: 'reconsider',
  amend_provision: 'amendProvision',
  name_school: 'nameSchool',
  maintain: 'maintain',
  maintain_and_amend: 'maintainAndAmend',
  dismiss_cease_appeal: 'dismissCeaseAppeal',
});

const form = anObject(
  { orders: distinctCodes(order), order_made: aDay },
  { done: daysByName, ...EXCUSING_FIELDS },
);

type Inputs = ReadBy<typeof form>;
const PREFIX = 'TRIB-';

function workOut(inputs: Inputs): WorkedOut {
  const facts = {
    orders: inputs.orders,
    madeOn: inputs.order_made,
    done: doneByRule(inputs.done, PREFIX),
    ...excusingFacts(inputs),
  };
  const rules = ruleSetInForceOn(facts.madeOn);
  return { rows: tribunalOrderTimetable(facts, rules), rules };
}

const doneFits = (inputs: Inputs, at: string) =>
  doneFaults(inputs.done, at, {
    rows: workOut(inputs).rows,
    prefix: PREFIX,
    from: inputs.order_made,
    fromName: 'order_made',
  });

/** The process `tribunal_order`: what the orders of one day ask for. */
export const tribunalOrder = contractProcess(form, [doneFits, ...EXCUSING_CHECKS], workOut);
