import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { directPaymentTimetable } from '../direct-payment-timetable';
import { higherEducationTimetable } from '../higher-education-timetable';
import { youngPersonTimetable } from '../young-person-timetable';
import { notBefore } from './checks';
import { contractProcess } from './process';
import { aCode, aDay, anObject } from './readers';
import { printed } from './result-row';

/** The process `direct_payment`. */
export const directPayment = contractProcess(
  anObject({ first_payment: aDay }, { reviewed: aDay }),
  [notBefore('reviewed', 'first_payment')],
  ({ first_payment: firstPaymentOn, reviewed: reviewedOn }) =>
    directPaymentTimetable({ firstPaymentOn, reviewedOn }, ruleSetInForceOn(firstPaymentOn)).map(printed),
);

/** The process `young_person`: the days that a date of birth fixes. */
export const youngPerson = contractProcess(
  anObject(
    { date_of_birth: aDay },
    { attends: aCode({ further_education: 'furtherEducation', other: 'other' }) },
  ),
  [],
  ({ date_of_birth: bornOn, attends }) =>
    youngPersonTimetable({ bornOn, inFurtherEducation: attends === 'furtherEducation' }).map(printed),
);

/** The process `higher_education`. */
export const higherEducation = contractProcess(anObject({ asked: aDay }, {}), [], ({ asked: askedOn }) =>
  higherEducationTimetable({ askedOn }, ruleSetInForceOn(askedOn)).map(printed),
);
