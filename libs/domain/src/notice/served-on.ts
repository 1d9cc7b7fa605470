import type { CivilDate } from '../civil-date';
import { workingDaysAfter } from '../counting';

/** How a notice or draft plan went to the family. Email only where they agreed to it. */
export const SENDING_METHODS = ['email', 'hand', 'portal', 'firstClassPost', 'secondClassPost'] as const;
export type SendingMethod = (typeof SENDING_METHODS)[number];

const WORKING_DAYS_IN_POST: Readonly<Record<SendingMethod, number>> = {
  email: 0,
  hand: 0,
  portal: 0,
  firstClassPost: 2,
  secondClassPost: 4,
};

/**
 * The day on which a notice counts as served. Email, hand and portal arrive the same day; first class post
 * on the second working day after posting, second class on the fourth. A proved day of delivery wins, and
 * is then the caller's to use instead.
 *
 * @rule CFA 2014 s83(7); Education Act 1996 s572; Interpretation Act 1978 s7
 */
export function servedOn(sentOn: CivilDate, method: SendingMethod): CivilDate {
  return goesByPost(method) ? workingDaysAfter(sentOn, WORKING_DAYS_IN_POST[method]) : sentOn;
}

/** Whether working days are counted to the day of service, so that bank holidays matter. */
export const goesByPost = (method: SendingMethod): boolean => WORKING_DAYS_IN_POST[method] > 0;
