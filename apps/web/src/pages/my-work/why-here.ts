import type { WorkRow } from '@ehc/casework';
import { daysBetween, PARTY_LABELS, ruleSetInForceOn, type CivilDate, type RuleId } from '@ehc/domain';
import { counted, howLongAgo, nearDay, times } from '../../layout/wording';

/** What a limit counts from, in a few words. */
const COUNTED_FROM: Partial<Record<RuleId, string>> = {
  'EHCNA-6W': 'the request',
  'EHCNA-16W': 'the request',
  'PLAN-20W': 'the request',
  'ADVICE-6W': 'they were asked',
  'ADVICE-6W-CODE': 'they were asked',
  'REASSESS-14W': 'the decision to re-assess',
  'AR-DECISION-4W': 'the meeting',
  'AR-REPORT-2W': 'the meeting',
  'AR-FINAL-12W': 'the meeting',
  'AR-FINAL-8W': 'the notice',
  'AR-AMEND-NOTICE-4W': 'the meeting',
};

const IN_WORDS: Partial<Record<RuleId, string>> = {
  'AR-12M-FIRST': 'Within 12 months of the plan',
  'AR-12M-NEXT': 'Within 12 months of the last review',
  'AR-12M-REASSESS': 'Within 12 months of the new plan',
  'AR-LATEST-MEETING': 'In time to decide within the year',
  'DRAFT-LATEST-SERVE': 'In time for the family to comment',
  'REASSESS-15D': '15 days after the request',
  'AR-UNDER5-3M': 'Under five: every 3 to 6 months',
  'AR-UNDER5-6M': 'Under five: every 3 to 6 months',
  'PHASE-15FEB': 'Before 15 February for a move in September',
  'PHASE-31MAR': 'Before 31 March for a move in September',
};

/** One sentence that says why a thing is in the list: from the deadline and from the wait. */
export function whyHere(row: WorkRow, today: CivilDate): string {
  const parts = row.ours
    ? [limitInWords(row), withUs(row, today), weekOfTwenty(row, today)]
    : [whoHasIt(row, today), chasedInWords(row, today), promiseInWords(row, today), heldUpBy(row)];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}

function limitInWords({ rule, triggerOn, dueBy }: WorkRow): string | null {
  const known = IN_WORDS[rule as RuleId];
  if (known !== undefined) return known;
  const from = COUNTED_FROM[rule as RuleId];
  if (from === undefined || triggerOn === null || dueBy === null) return null;
  return `${counted(Math.round(daysBetween(triggerOn, dueBy) / 7), 'week')} after ${from}`;
}

/** Since when it is ours, and by what. */
function withUs({ startedOn, step }: WorkRow, today: CivilDate): string | null {
  if (startedOn === null || step === null) return null;
  const day = nearDay(startedOn, today);
  if (step === 'readAdvice') return `arrived ${howLongAgo(startedOn, today)} on ${day}`;
  return step === 'decideReview' ? `report here since ${day}` : `with us since ${day}`;
}

function weekOfTwenty({ requestReceivedOn }: WorkRow, today: CivilDate): string | null {
  if (requestReceivedOn === null) return null;
  const week = Math.max(1, Math.ceil(daysBetween(requestReceivedOn, today) / 7));
  return `week ${week} of ${ruleSetInForceOn(requestReceivedOn).weeksToFinalPlan}`;
}

function whoHasIt(
  { organisationName, waitingOn, startedOn, step }: WorkRow,
  today: CivilDate,
): string | null {
  if (waitingOn === null || startedOn === null) return null;
  const asked = step === 'giveAdvice' ? 'asked' : 'with them for';
  return `${organisationName ?? PARTY_LABELS[waitingOn]}, ${asked} ${ago(startedOn, today, step === 'giveAdvice')}`;
}

/** `6 weeks ago`, or for how long: `6 weeks`. */
function ago(day: CivilDate, today: CivilDate, past: boolean): string {
  const days = daysBetween(day, today);
  const span = days >= 21 ? counted(Math.floor(days / 7), 'week') : counted(days, 'day');
  if (!past) return span;
  return days < 2 ? howLongAgo(day, today) : `${span} ago`;
}

function chasedInWords({ chases, lastChasedOn }: WorkRow, today: CivilDate): string {
  const often = chases ? `chased ${times(chases)}` : 'not chased yet';
  return lastChasedOn === null ? often : `${often}, last on ${nearDay(lastChasedOn, today)}`;
}

function promiseInWords({ promisedFor, chases }: WorkRow, today: CivilDate): string | null {
  if (promisedFor === null) return chases ? 'nothing promised' : null;
  const passed = promisedFor < today ? ', which has passed' : '';
  return `promised for ${nearDay(promisedFor, today)}${passed}`;
}

const heldUpBy = ({ blockedReason }: WorkRow): string | null =>
  blockedReason === null ? null : `held up: ${blockedReason.replace(/\.$/, '')}`;
