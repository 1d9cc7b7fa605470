import type { CivilDate } from '../../civil-date';
import { ruleSetInForceOn } from '../../rule-set/rule-sets';
import { reviewTimetable } from '../review-timetable';
import { atLeastOne, atMostOne, notBefore, onlyWith, onlyWithCode } from './checks';
import { NO_ROWS, contractProcess } from './process';
import { aCode, aDay, aFlag, anObject } from './readers';
import { aSendingMethod } from './sending-method';

const form = anObject(
  {},
  {
    plan_first_made: aDay,
    last_review_completed: aDay,
    reassessed_plan_sent: aDay,
    under_five: aFlag,
    term_starts: aDay,
    meeting: aDay,
    invitations_given: aDay,
    papers_circulated: aDay,
    report_sent: aDay,
    decision: aCode({ maintain: 'maintain', amend: 'amend', cease: 'cease' }),
    decision_notified: aDay,
    amendment_notice_sent: aDay,
    notice_method: aSendingMethod,
    final_sent: aDay,
  },
);

const YEAR_STARTS = ['plan_first_made', 'last_review_completed', 'reassessed_plan_sent'] as const;

const checks = [
  atLeastOne(...YEAR_STARTS, 'term_starts', 'meeting', 'amendment_notice_sent'),
  atMostOne(...YEAR_STARTS),
  onlyWith('under_five', ...YEAR_STARTS),
  onlyWith('invitations_given', 'meeting'),
  onlyWith('papers_circulated', 'meeting'),
  onlyWith('report_sent', 'meeting'),
  onlyWithCode('amendment_notice_sent', 'decision', 'amend', 'amend'),
  onlyWith('notice_method', 'amendment_notice_sent'),
  onlyWithCode('final_sent', 'decision', 'amend', 'amend'),
  notBefore('meeting', ...YEAR_STARTS),
  notBefore('decision_notified', ...YEAR_STARTS, 'meeting'),
  notBefore('report_sent', 'meeting'),
  notBefore('amendment_notice_sent', 'meeting'),
  notBefore('final_sent', 'meeting', 'amendment_notice_sent'),
];

/** The process `review`: one annual review, or an amendment without one. */
export const review = contractProcess(form, checks, (inputs) => {
  const facts = {
    planFirstMadeOn: inputs.plan_first_made,
    lastReviewCompletedOn: inputs.last_review_completed,
    reassessedPlanSentOn: inputs.reassessed_plan_sent,
    underFive: inputs.under_five,
    termStartsOn: inputs.term_starts,
    meetingOn: inputs.meeting,
    invitationsGivenOn: inputs.invitations_given,
    papersCirculatedOn: inputs.papers_circulated,
    reportSentOn: inputs.report_sent,
    decision: inputs.decision,
    decisionNotifiedOn: inputs.decision_notified,
    amendmentNoticeSentOn: inputs.amendment_notice_sent,
    noticeMethod: inputs.notice_method,
    finalSentOn: inputs.final_sent,
  };
  const starts = [
    facts.meetingOn,
    facts.planFirstMadeOn,
    facts.lastReviewCompletedOn,
    facts.reassessedPlanSentOn,
  ];
  const startedOn = [...starts, facts.termStartsOn, facts.amendmentNoticeSentOn].find(isDay);
  if (!startedOn) return NO_ROWS;
  const rules = ruleSetInForceOn(startedOn);
  return { rows: reviewTimetable(facts, rules), rules };
});

const isDay = (day: CivilDate | undefined): day is CivilDate => day !== undefined;
