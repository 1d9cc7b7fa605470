import { monthName } from '../../civil-date';
import type { DayOfYear, RuleSet } from '../../rule-set/rule-set';

/** Where a date comes from. A derived date is our own target and is never shown as a legal one. */
export type RuleKind = 'statute' | 'caseLaw' | 'guidance' | 'derived';

/** Who has to take a step, or whose time it is. */
export type StepOwner =
  | 'authority'
  | 'oldAuthority'
  | 'newAuthority'
  | 'authorityOrCommissioner'
  | 'commissioner'
  | 'oldCommissioner'
  | 'newCommissioner'
  | 'headOrAuthority'
  | 'whoeverWasAsked'
  | 'mediationAdviser'
  | 'family'
  | 'noOne';

/** One limit, in the words that a caseworker reads under "Why this date". */
export interface RuleInWords {
  /** What must be done: "Tell the family whether you will assess". */
  readonly name: string;
  /** Left out where the authority must do it. */
  readonly by?: StepOwner;
  readonly citation: string;
  readonly kind: RuleKind;
  /** What starts the clock: "Request received". The day follows it. */
  readonly trigger: string;
  /** How the law counts from it: "6 weeks of that day, the day itself not counted". The last day follows it. */
  readonly counted: (rules: RuleSet) => string;
  readonly doneWhen: string;
  /** True where the date is the first day on which the step may be taken, not the last. */
  readonly earliestDay?: true;
  /** True where the law has any exception to the limit. */
  readonly excusable?: true;
  /** True where working days are counted, so that bank holidays matter. */
  readonly workingDays?: true;
  /** True where the trigger is a day of service: by post, working days are counted to it. */
  readonly fromService?: true;
  /** True where the time is the family's own, so that no earlier target is suggested to anyone. */
  readonly ofFamily?: true;
  /** What the other date rests on, for limits that can have two. */
  readonly altReading?: string;
  /** A doubt in the law that gives no second date but that people should know. */
  readonly doubt?: string;
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** "Within N weeks of": for `counted`. */
export const ofThatDay = (count: number, unit: string): string =>
  count === 0
    ? 'At once, so that same day'
    : `${plural(count, unit)} of that day, the day itself not counted`;

/** "N days beginning with": for `counted`. */
export const beginningWithThatDay = (count: number, unit: string): string =>
  `${plural(count, unit)} beginning with that day, which is counted as the first`;

/** "At least N weeks before": for `counted`. */
export const atLeastBeforeThatDay = (count: number, unit: string): string =>
  `At least ${plural(count, unit)} before that day, counting neither end`;

/** "Before 15 February": for `counted`. */
export const beforeDayOfThatYear = ({ month, day }: DayOfYear): string =>
  `Before ${day} ${monthName(month)} of that year, and so by the day before`;

/** How the other reading of "at least … before" is put. */
export const NOT_CLEAR_DAYS = 'If "at least" need not mean clear days, the last day is';

/** What starts the clock of an assessment that somebody asked for. */
export const REQUEST_RECEIVED = 'Request received';

/** The convention for "notify", where a letter goes by post: for `doubt`. */
export const TOLD_ON_DELIVERY =
  'We count a letter as telling them on the day it is served: by first class post, two working days on. Many authorities, and the SEN2 return, use the date on the letter.';

/** The convention for working days: for `doubt`. */
export const WORKING_DAY_NOT_DEFINED =
  'The regulations do not say what a working day is. We leave out weekends and the bank holidays of England and Wales.';

/** The convention for when a review is done: for `doubt`. */
export const COMPLETE_WHEN_NOTIFIED =
  'The law does not say when a review is complete. We count it as complete when the decision is notified; some authorities also plan a year from the meeting.';

/** Keeps the exact ids of a table of rules while checking every entry. */
export const rulesInWords = <Id extends string>(
  rules: Readonly<Record<Id, RuleInWords>>,
): Readonly<Record<Id, RuleInWords>> => rules;
