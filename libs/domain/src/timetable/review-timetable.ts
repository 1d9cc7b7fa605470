import { type CivilDate, type DayIfKnown, addDays, addWeeks } from '../civil-date';
import { atLeastWeeksBefore, monthsBeginningWith, monthsOf, weeksOf } from '../counting';
import { commentsOnAmendmentsUntil } from '../notice/comments-until';
import { goesByPost, type SendingMethod, servedOn } from '../notice/served-on';
import type { RuleSet } from '../rule-set/rule-set';
import { type TimetableRow, inDueOrder, rowOf } from './row';
import type { RuleId } from './rules';

export const REVIEW_DECISIONS = ['maintain', 'amend', 'cease'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** The dated facts of one annual review, or of an amendment without review (no meeting). */
export interface ReviewFacts {
  /** What the year runs from. Where several of the three are given, the latest counts. */
  readonly planFirstMadeOn?: DayIfKnown;
  readonly lastReviewCompletedOn?: DayIfKnown;
  readonly reassessedPlanSentOn?: DayIfKnown;
  /** Asked for by rule sets whose reviews depend on age. */
  readonly bornOn?: DayIfKnown;
  readonly underFive?: boolean | undefined;
  readonly termStartsOn?: DayIfKnown;
  readonly meetingOn?: DayIfKnown;
  readonly invitationsGivenOn?: DayIfKnown;
  readonly papersCirculatedOn?: DayIfKnown;
  readonly reportSentOn?: DayIfKnown;
  readonly decision?: ReviewDecision | null | undefined;
  readonly decisionNotifiedOn?: DayIfKnown;
  /** The notice with the proposed amendments; a letter that only says "we will amend" is not it. */
  readonly amendmentNoticeSentOn?: DayIfKnown;
  readonly noticeMethod?: SendingMethod | null | undefined;
  /** The day the amended plan went, or the family was told that it will not change after all. */
  readonly finalSentOn?: DayIfKnown;
}

/** Every limit of a review. Nothing in it can be excused. */
export function reviewTimetable(facts: ReviewFacts, rules: RuleSet): readonly TimetableRow[] {
  return inDueOrder([
    ...yearRows(facts, rules),
    ...termRows(facts, rules),
    ...meetingRows(facts, rules),
    ...amendmentRows(facts, rules),
    ...noticeRows(facts, rules),
  ]);
}

/** The year's own limit: which rule, the day it runs from and its last day. */
export interface ReviewYear {
  readonly rule: RuleId;
  readonly triggerOn: CivilDate;
  readonly dueBy: CivilDate;
}

/**
 * The last day for completing the review. "12 months starting with" ends the day before the anniversary; after
 * a re-assessment "within 12 months of" ends on it. Null where nothing is known that a year could run from.
 *
 * @rule CFA 2014 s44(1); SEND Regs 2014 reg 27(4)(a)
 */
export function reviewYear(facts: ReviewFacts, rules: RuleSet): ReviewYear | null {
  const starts = [
    { rule: 'AR-12M-FIRST' as const, triggerOn: facts.planFirstMadeOn },
    { rule: 'AR-12M-NEXT' as const, triggerOn: facts.lastReviewCompletedOn },
    { rule: 'AR-12M-REASSESS' as const, triggerOn: facts.reassessedPlanSentOn },
  ].flatMap(({ rule, triggerOn }) => (triggerOn ? [{ rule, triggerOn }] : []));
  const [first, ...others] = starts;
  if (!first) return null;
  const { rule, triggerOn } = others.reduce(
    (last, next) => (next.triggerOn >= last.triggerOn ? next : last),
    first,
  );
  const dueBy =
    rule === 'AR-12M-REASSESS'
      ? monthsOf(triggerOn, rules.monthsToReviewAfterReassessment)
      : endOfReviewYear(triggerOn, facts.bornOn, rules);
  return { rule, triggerOn, dueBy };
}

/**
 * The last day for the review after a plan was made or last reviewed, however the rule set counts it.
 *
 * @rule CFA 2014 s44(1)
 */
export function endOfReviewYear(from: CivilDate, bornOn: DayIfKnown, { reviewEvery }: RuleSet): CivilDate {
  if ('months' in reviewEvery) return monthsBeginningWith(from, reviewEvery.months);
  return reviewEvery.lastDay(from, bornOn);
}

/**
 * The year's limit, our own target for the meeting, and the lighter reviews suggested for under-fives.
 *
 * @rule CFA 2014 s44(1); SEND Regs 2014 regs 20(10), 27(4)(a); SEND Code of Practice 2015 para 9.178
 */
function yearRows(facts: ReviewFacts, rules: RuleSet): readonly TimetableRow[] {
  const year = reviewYear(facts, rules);
  if (!year) return [];
  const { triggerOn } = year;
  const rows = [
    rowOf(year.rule, { ...year, doneOn: facts.decisionNotifiedOn }),
    rowOf('AR-LATEST-MEETING', { dueBy: addWeeks(year.dueBy, -rules.weeksToDecideAfterMeeting), triggerOn }),
  ];
  if (!facts.underFive) return rows;
  return [
    ...rows,
    rowOf('AR-UNDER5-3M', { dueBy: monthsOf(triggerOn, rules.monthsUnderFiveEarliest), triggerOn }),
    rowOf('AR-UNDER5-6M', { dueBy: monthsOf(triggerOn, rules.monthsUnderFiveLatest), triggerOn }),
  ];
}

/**
 * The termly list of reviews to heads.
 *
 * @rule SEND Code of Practice 2015 paras 9.166 to 9.185
 */
function termRows({ termStartsOn }: ReviewFacts, rules: RuleSet): readonly TimetableRow[] {
  if (!termStartsOn) return [];
  const limit = atLeastWeeksBefore(termStartsOn, rules.weeksBeforeTermForList);
  return [rowOf('AR-TERM-LIST', { ...limit, triggerOn: termStartsOn })];
}

/**
 * What goes before and after the meeting: notice, papers, report and decision.
 *
 * @rule SEND Regs 2014 regs 20(3), (4), (7) to (10), 21(3), (4), (7) to (9)
 */
function meetingRows(facts: ReviewFacts, rules: RuleSet): readonly TimetableRow[] {
  const triggerOn = facts.meetingOn;
  if (!triggerOn) return [];
  const invite = atLeastWeeksBefore(triggerOn, rules.weeksOfNoticeOfMeeting);
  const papers = atLeastWeeksBefore(triggerOn, rules.weeksForPapersBeforeMeeting);
  const report = weeksOf(triggerOn, rules.weeksToReport);
  const decide = weeksOf(triggerOn, rules.weeksToDecideAfterMeeting);
  return [
    rowOf('AR-INVITE-2W', { ...invite, triggerOn, doneOn: facts.invitationsGivenOn }),
    rowOf('AR-PAPERS-2W', { ...papers, triggerOn, doneOn: facts.papersCirculatedOn }),
    rowOf('AR-REPORT-2W', { dueBy: report, triggerOn, doneOn: facts.reportSentOn }),
    rowOf('AR-DECISION-4W', { dueBy: decide, triggerOn, doneOn: facts.decisionNotifiedOn }),
  ];
}

/**
 * Amending after a meeting: the decision must carry the amendments, and twelve weeks from the meeting is the
 * overall limit.
 *
 * @rule R (L, M and P) v Devon CC [2022] EWHC 493 (Admin); SEND Regs 2014 regs 20(10), 22(2)(a)
 */
function amendmentRows(facts: ReviewFacts, rules: RuleSet): readonly TimetableRow[] {
  const triggerOn = facts.meetingOn;
  if (!triggerOn || facts.decision !== 'amend') return [];
  const notice = weeksOf(triggerOn, rules.weeksToDecideAfterMeeting);
  const final = weeksOf(triggerOn, rules.weeksToFinalAfterMeeting);
  return [
    rowOf('AR-AMEND-NOTICE-4W', { dueBy: notice, triggerOn, doneOn: facts.amendmentNoticeSentOn }),
    rowOf('AR-FINAL-12W', { dueBy: final, triggerOn, doneOn: facts.finalSentOn }),
  ];
}

/**
 * What follows the amendment notice. The family's fifteen days run from service, the eight weeks from sending.
 *
 * @rule SEND Regs 2014 reg 22(2)(c), (3), (4)
 */
function noticeRows(facts: ReviewFacts, rules: RuleSet): readonly TimetableRow[] {
  const sentOn = facts.amendmentNoticeSentOn;
  if (!sentOn) return [];
  const method = facts.noticeMethod ?? 'email';
  const triggerOn = servedOn(sentOn, method);
  const served = { triggerOn, servedByPost: goesByPost(method) };
  const comments = commentsOnAmendmentsUntil(sentOn, method, rules);
  const doneOn = facts.finalSentOn;
  return [
    rowOf('AR-REPS-15D', { dueBy: comments, ...served }),
    rowOf('AR-EARLIEST-FINAL', { dueBy: addDays(comments, 1), ...served, doneOn }),
    rowOf('AR-FINAL-8W', {
      dueBy: weeksOf(sentOn, rules.weeksToFinalAfterNotice),
      triggerOn: sentOn,
      doneOn,
    }),
  ];
}
