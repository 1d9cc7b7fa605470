import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { concessionTimetable } from '../concession-timetable';
import { onlyWithCode } from './checks';
import { doneByRule, doneFaults } from './done';
import { EXCUSING_CHECKS, EXCUSING_FIELDS, excusingFacts } from './excusing-inputs';
import type { Fault } from './fault';
import { type WorkedOut, contractProcess } from './process';
import { type ReadBy, aCode, aDay, aFlag, anObject, daysByName, distinctCodes } from './readers';

const ground = aCode({
  '51(2)(a)': 'notAssessing',
  '51(2)(b)': 'notMakingPlan',
  '51(2)(c)(i)': 'needsInPlan',
  '51(2)(c)(ii)': 'provisionInPlan',
  '51(2)(c)(iii)': 'settingInPlan',
  '51(2)(c)(iv)': 'noSettingInPlan',
  '51(2)(d)': 'notReassessing',
  '51(2)(e)': 'notAmending',
  '51(2)(f)': 'ceasing',
});

const form = anObject(
  { tribunal_told: aDay, appeal_grounds: distinctCodes(ground) },
  { agreed_to_amend: aFlag, done: daysByName, ...EXCUSING_FIELDS },
);

type Inputs = ReadBy<typeof form>;

function workOut(inputs: Inputs): WorkedOut {
  const facts = {
    grounds: inputs.appeal_grounds,
    tribunalToldOn: inputs.tribunal_told,
    agreedToAmend: inputs.agreed_to_amend,
    done: doneByRule(inputs.done, ''),
    ...excusingFacts(inputs),
  };
  const rules = ruleSetInForceOn(facts.tribunalToldOn);
  return { rows: concessionTimetable(facts, rules), rules };
}

const doneFits = (inputs: Inputs, at: string): readonly Fault[] =>
  doneFaults(inputs.done, at, {
    rows: workOut(inputs).rows,
    prefix: '',
    from: inputs.tribunal_told,
    fromName: 'tribunal_told',
  });

/** The process `unopposed_appeal`: what follows when the authority does not oppose. */
export const unopposedAppeal = contractProcess(
  form,
  [onlyWithCode('agreed_to_amend', 'appeal_grounds', 'ceasing', '51(2)(f)'), doneFits, ...EXCUSING_CHECKS],
  workOut,
);
