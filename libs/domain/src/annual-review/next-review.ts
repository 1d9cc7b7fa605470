import type { CivilDate } from '../civil-date';
import { RULE_SETS, type RuleSets, ruleSetInForceOn } from '../rule-set/rule-sets';
import { ageOn } from '../school-year';
import type { AnnualReview, ReviewYearStart } from './annual-review';

const UNDER_FIVE = 5;

/** What a review that nothing has happened to yet consists of. */
export interface ReviewBeginning {
  readonly id: string;
  readonly authorityId: string;
  readonly childId: string;
  readonly planId: string;
  readonly yearFrom: ReviewYearStart;
  readonly yearFromOn: CivilDate;
  readonly bornOn: CivilDate;
  readonly ledBy: AnnualReview['ledBy'];
  readonly organisationId: string | null;
}

/** A scheduled review: its year runs, nothing has been done. */
export function scheduledReview(beginning: ReviewBeginning, sets: RuleSets = RULE_SETS): AnnualReview {
  const { bornOn, yearFromOn } = beginning;
  return {
    ...beginning,
    ruleSetId: ruleSetInForceOn(yearFromOn, sets).id,
    state: 'scheduled',
    stateSince: yearFromOn,
    underFive: ageOn(bornOn, yearFromOn) < UNDER_FIVE,
    invitedOn: null,
    meetingHeldOn: null,
    reportReceivedOn: null,
    decision: null,
    decisionNotifiedOn: null,
    amendmentNoticeSentOn: null,
    noticeMethod: null,
    finalSentOn: null,
    completedOn: null,
    endedOn: null,
  };
}

/**
 * The review after a completed one. Its twelve months start with the day on which the decision was notified,
 * however late that was.
 *
 * @rule CFA 2014 s44(1)(b)
 */
export function nextReview(
  review: AnnualReview,
  bornOn: CivilDate,
  id: string,
  sets: RuleSets = RULE_SETS,
): AnnualReview {
  const { authorityId, childId, planId, ledBy, organisationId } = review;
  const yearFromOn = review.decisionNotifiedOn ?? review.stateSince;
  const beginning = { id, authorityId, childId, planId, ledBy, organisationId, bornOn };
  return scheduledReview({ ...beginning, yearFrom: 'lastReview', yearFromOn }, sets);
}
