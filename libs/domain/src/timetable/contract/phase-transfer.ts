import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { phaseTransferTimetable } from '../phase-transfer-timetable';
import { contractProcess } from './process';
import { aCode, aDay, anObject } from './readers';

const form = anObject(
  {
    transfer: aCode({
      'early_years>school': 'earlyYearsToSchool',
      'infant>junior': 'infantToJunior',
      'primary>middle': 'primaryToMiddle',
      'primary>secondary': 'primaryToSecondary',
      'middle>secondary': 'middleToSecondary',
      'secondary>post16': 'secondaryToPost16',
      'post16>post16': 'post16ToPost16',
      'secondary>school_sixth_form': 'secondaryToSchoolSixthForm',
      'secondary>secondary': 'secondaryToSecondary',
      within_school: 'withinSchool',
    }),
    transfer_date: aDay,
  },
  { final_sent: aDay },
);

/** The process `phase_transfer`: the day by which the plan must name the next setting. */
export const phaseTransfer = contractProcess(form, [], (inputs) => {
  const facts = {
    transfer: inputs.transfer,
    transferOn: inputs.transfer_date,
    finalSentOn: inputs.final_sent,
  };
  const rules = ruleSetInForceOn(facts.transferOn);
  return { rows: phaseTransferTimetable(facts, rules), rules };
});
