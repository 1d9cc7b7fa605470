import { RULE_SETS, ruleSetInForceOn } from '../../rule-set/rule-sets';
import { directPaymentTimetable } from '../direct-payment-timetable';
import { higherEducationTimetable } from '../higher-education-timetable';
import { youngPersonTimetable } from '../young-person-timetable';
import { notBefore } from './checks';
import { contractProcess } from './process';
import { aCode, aDay, anObject } from './readers';

/** The process `direct_payment`. */
export const directPayment = contractProcess(
  anObject({ first_payment: aDay }, { reviewed: aDay }),
  [notBefore('reviewed', 'first_payment')],
  ({ first_payment: firstPaymentOn, reviewed: reviewedOn }) => {
    const rules = ruleSetInForceOn(firstPaymentOn);
    return { rows: directPaymentTimetable({ firstPaymentOn, reviewedOn }, rules), rules };
  },
);

/** The process `young_person`: the days that a date of birth fixes, whichever rule set is in force. */
export const youngPerson = contractProcess(
  anObject(
    { date_of_birth: aDay },
    { attends: aCode({ further_education: 'furtherEducation', other: 'other' }) },
  ),
  [],
  ({ date_of_birth: bornOn, attends }) => ({
    rows: youngPersonTimetable({ bornOn, inFurtherEducation: attends === 'furtherEducation' }),
    rules: RULE_SETS[0],
  }),
);

/** The process `higher_education`. */
export const higherEducation = contractProcess(anObject({ asked: aDay }, {}), [], ({ asked: askedOn }) => {
  const rules = ruleSetInForceOn(askedOn);
  return { rows: higherEducationTimetable({ askedOn }, rules), rules };
});
