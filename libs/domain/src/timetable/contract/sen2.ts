import { planTimeliness } from '../plan-timeliness';
import { eachOf, notBefore } from './checks';
import { NO_ROWS, contractProcess } from './process';
import { aDay, aFlag, aList, anObject } from './readers';

const plan = anObject({ requested: aDay, issued: aDay }, { exception: aFlag });

/** The process `sen2`: the published 20-week measure over the plans given. */
export const sen2 = contractProcess(
  anObject({ plans: aList(plan) }, {}),
  [eachOf('plans', notBefore('issued', 'requested'))],
  ({ plans }) => {
    const measure = planTimeliness(
      plans.map(({ requested, issued, exception = false }) => ({
        requestedOn: requested,
        issuedOn: issued,
        exception,
      })),
    );
    const row = {
      rule: 'SEN2-20W',
      including_exceptions: measure.includingExceptions.percentage,
      excluding_exceptions: measure.excludingExceptions.percentage,
      numerator_including: measure.includingExceptions.inTime,
      denominator_including: measure.includingExceptions.plans,
      numerator_excluding: measure.excludingExceptions.inTime,
      denominator_excluding: measure.excludingExceptions.plans,
    } as const;
    return { ...NO_ROWS, others: [row] };
  },
);
