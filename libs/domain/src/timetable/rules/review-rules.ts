import type { RuleSet } from '../../rule-set/rule-set';
import {
  COMPLETE_WHEN_NOTIFIED,
  NOT_CLEAR_DAYS,
  TOLD_ON_DELIVERY,
  atLeastBeforeThatDay,
  beginningWithThatDay,
  ofThatDay,
  rulesInWords,
} from './rule-in-words';

const MEETING = 'Review meeting';
const DECISION_TOLD = 'The decision has been notified';
const OPERATIVE = 'SEND Regs 2014 regs 20(10), 22(2)(a); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)';

const untilNextReview = ({ reviewEvery }: RuleSet): string =>
  'months' in reviewEvery ? beginningWithThatDay(reviewEvery.months, 'month') : reviewEvery.counted;

/** The limits of the annual review: the year itself, and what goes before the meeting. */
const YEAR_AND_MEETING = rulesInWords({
  'AR-12M-FIRST': {
    name: 'Complete the first review',
    citation: 'CFA 2014 s44(1)(a)',
    kind: 'statute',
    trigger: 'Plan first made',
    counted: untilNextReview,
    doneWhen: DECISION_TOLD,
    doubt: COMPLETE_WHEN_NOTIFIED,
  },
  'AR-12M-NEXT': {
    name: 'Complete the review',
    citation: 'CFA 2014 s44(1)(b)',
    kind: 'statute',
    trigger: 'Last review completed (decision notified)',
    counted: untilNextReview,
    doneWhen: DECISION_TOLD,
    doubt: COMPLETE_WHEN_NOTIFIED,
  },
  'AR-12M-REASSESS': {
    name: 'Complete the first review after the re-assessment',
    citation: 'SEND Regs 2014 reg 27(4)(a)',
    kind: 'statute',
    trigger: 'Plan sent after re-assessment',
    counted: (rules) => ofThatDay(rules.monthsToReviewAfterReassessment, 'month'),
    doneWhen: DECISION_TOLD,
    doubt: COMPLETE_WHEN_NOTIFIED,
  },
  'AR-LATEST-MEETING': {
    name: 'Hold the review meeting, leaving time for the decision',
    citation: 'CFA 2014 s44(1); SEND Regs 2014 reg 20(10)',
    kind: 'derived',
    trigger: 'The year runs from',
    counted: (rules) =>
      `The last day for the review, less ${rules.weeksToDecideAfterMeeting} weeks for the decision`,
    doneWhen: 'The meeting is held',
  },
  'AR-UNDER5-3M': {
    name: 'Consider an early review of a child under five, from about now',
    citation: 'SEND Code of Practice 2015 para 9.178',
    kind: 'guidance',
    trigger: 'Plan made or last reviewed',
    counted: (rules) => ofThatDay(rules.monthsUnderFiveEarliest, 'month'),
    doneWhen: 'A review has been considered',
  },
  'AR-UNDER5-6M': {
    name: 'Consider an early review of a child under five, by about now',
    citation: 'SEND Code of Practice 2015 para 9.178',
    kind: 'guidance',
    trigger: 'Plan made or last reviewed',
    counted: (rules) => ofThatDay(rules.monthsUnderFiveLatest, 'month'),
    doneWhen: 'A review has been considered',
  },
  'AR-TERM-LIST': {
    name: 'Send heads the list of reviews due this term',
    citation: 'SEND Code of Practice 2015 paras 9.166 to 9.185',
    kind: 'guidance',
    trigger: 'Term starts',
    counted: (rules) => atLeastBeforeThatDay(rules.weeksBeforeTermForList, 'week'),
    doneWhen: 'The list is sent',
    altReading: NOT_CLEAR_DAYS,
  },
  'AR-INVITE-2W': {
    name: 'Give notice of the review meeting',
    by: 'headOrAuthority',
    citation: 'SEND Regs 2014 regs 20(3), 21(3)',
    kind: 'statute',
    trigger: MEETING,
    counted: (rules) => atLeastBeforeThatDay(rules.weeksOfNoticeOfMeeting, 'week'),
    doneWhen: 'Everyone invited has had notice',
    altReading: NOT_CLEAR_DAYS,
  },
  'AR-PAPERS-2W': {
    name: 'Send round the advice for the review meeting',
    by: 'headOrAuthority',
    citation: 'SEND Regs 2014 regs 20(4), 21(4)',
    kind: 'statute',
    trigger: MEETING,
    counted: (rules) => atLeastBeforeThatDay(rules.weeksForPapersBeforeMeeting, 'week'),
    doneWhen: 'The papers have gone to everyone invited',
    altReading: NOT_CLEAR_DAYS,
  },
});

/** The limits after the meeting, through to the amended plan. */
const AFTER_MEETING = rulesInWords({
  'AR-REPORT-2W': {
    name: 'Write the report of the meeting and send it',
    by: 'headOrAuthority',
    citation: 'SEND Regs 2014 regs 20(7) to (9), 21(7), (8)',
    kind: 'statute',
    trigger: MEETING,
    counted: (rules) => ofThatDay(rules.weeksToReport, 'week'),
    doneWhen: 'The report has gone to everyone invited',
  },
  'AR-DECISION-4W': {
    name: 'Tell the family whether the plan stays, changes or ends',
    citation: 'SEND Regs 2014 regs 20(10), 21(9)',
    kind: 'statute',
    trigger: MEETING,
    counted: (rules) => ofThatDay(rules.weeksToDecideAfterMeeting, 'week'),
    doneWhen: DECISION_TOLD,
    doubt: TOLD_ON_DELIVERY,
  },
  'AR-AMEND-NOTICE-4W': {
    name: 'Send the notice with the proposed amendments',
    citation: OPERATIVE,
    kind: 'caseLaw',
    trigger: MEETING,
    counted: (rules) => ofThatDay(rules.weeksToDecideAfterMeeting, 'week'),
    doneWhen: 'The plan, the notice of amendments and the evidence have been sent',
  },
  'AR-REPS-15D': {
    name: 'Last day for the family to comment on the amendments',
    by: 'family',
    citation: 'SEND Regs 2014 reg 22(2)(c)',
    kind: 'statute',
    trigger: 'Notice of amendments served',
    counted: (rules) => beginningWithThatDay(rules.daysToCommentOnAmendments, 'day'),
    fromService: true,
    doneWhen: 'The day has passed',
    ofFamily: true,
  },
  'AR-EARLIEST-FINAL': {
    name: 'First day the amended plan can be sent',
    citation: 'SEND Regs 2014 reg 22(2)(c), (3)',
    kind: 'derived',
    trigger: 'Notice of amendments served',
    counted: (rules) =>
      `The day after the family's ${rules.daysToCommentOnAmendments} days, beginning with that day`,
    fromService: true,
    doneWhen: 'The amended plan is sent',
    earliestDay: true,
  },
  'AR-FINAL-8W': {
    name: 'Send the amended plan, or say that it will not change',
    citation: 'SEND Regs 2014 reg 22(3), (4)',
    kind: 'statute',
    trigger: 'Notice of amendments sent',
    counted: (rules) => ofThatDay(rules.weeksToFinalAfterNotice, 'week'),
    doneWhen: 'The amended plan is sent, or the family told with reasons that it will not change',
  },
  'AR-FINAL-12W': {
    name: 'Send the amended plan (overall limit)',
    citation: 'R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)',
    kind: 'caseLaw',
    trigger: MEETING,
    counted: (rules) => ofThatDay(rules.weeksToFinalAfterMeeting, 'week'),
    doneWhen: 'The amended plan is sent',
  },
});

export const REVIEW_RULES = { ...YEAR_AND_MEETING, ...AFTER_MEETING };
