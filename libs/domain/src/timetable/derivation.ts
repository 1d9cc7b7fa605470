import { isProvisional } from '../calendar/bank-holidays';
import { isWorkingDay, lastWorkingDayOnOrBefore } from '../calendar/working-days';
import { addDays, dayOfMonth, inWords, laterOf } from '../civil-date';
import type { RuleSet } from '../rule-set/rule-set';
import type { ExceptionCode } from './exceptions';
import type { TimetableRow } from './row';
import { type RuleId, ruleInWords } from './rules';
import { REQUEST_RECEIVED, type RuleInWords, type RuleKind } from './rules/rule-in-words';

/** What stands beside a date: a derived date is ours and is never shown as a legal one. */
export type KindLabel = 'By law' | 'Case law' | 'Guidance' | 'Our target';

const LABELS: Readonly<Record<RuleKind, KindLabel>> = {
  statute: 'By law',
  caseLaw: 'Case law',
  guidance: 'Guidance',
  derived: 'Our target',
};

/** How a date was worked out, in words: what the page shows under "Why this date". */
export interface Derivation {
  readonly ruleName: string;
  /** Whole sentences, in order: what started the clock, the arithmetic, and what to plan for. */
  readonly steps: readonly string[];
  readonly citation: string;
  readonly label: KindLabel;
  readonly doneWhen: string;
  /** The other reading of the law, or a doubt in it, with the convention that we chose; null where there is none. */
  readonly otherReading: string | null;
  /** Whether bank holidays still to be published may change the date. */
  readonly provisional: boolean;
}

/** What to say in place of "Request received" where the authority became responsible without a request. */
export const NO_REQUEST_TRIGGER = 'No request was made; the authority became responsible on';

/** Where a date comes from. `trigger` stands in place of "Request received" in the rules that run from it. */
export function derivationOf(row: TimetableRow, rules: RuleSet, trigger?: string): Derivation {
  const rule = ruleInWords(row.rule);
  const instead = rule.trigger === REQUEST_RECEIVED ? trigger : undefined;
  return {
    ruleName: rule.name,
    steps: [
      `${instead ?? rule.trigger} ${inWords(row.triggerOn)}.`,
      `${rule.counted(rules)}: ${inWords(row.dueBy)}.`,
      ...practicalSteps(row, rule),
    ],
    citation: rule.citation,
    label: LABELS[rule.kind],
    doneWhen: rule.doneWhen,
    otherReading: otherReading(row, rule, instead === NO_REQUEST_TRIGGER),
    provisional: mayChange(row),
  };
}

function practicalSteps(row: TimetableRow, rule: RuleInWords): readonly string[] {
  const steps: string[] = [];
  if (!row.earliestDay && !rule.ofFamily && !isWorkingDay(row.dueBy)) {
    const target = inWords(lastWorkingDayOnOrBefore(row.dueBy));
    steps.push(
      `That is not a working day, and the limit does not move. Plan for ${target}, the last working day before it.`,
    );
  }
  if (mayChange(row)) {
    steps.push('The bank holidays of that time are not published yet, so the day may still change.');
  }
  if (row.exceptions.length > 0) {
    steps.push(
      'An exception applies: the date does not move, and the step is still due as soon as practicable.',
    );
  }
  return steps;
}

/**
 * A count of working days may run forwards or back from its trigger: the later end decides. Where the trigger is a day
 * of service by post, working days were counted to it; so they may have been where nobody says how it went.
 */
function mayChange({ rule, dueBy, triggerOn, servedByPost = true }: TimetableRow): boolean {
  const { workingDays = false, fromService = false } = ruleInWords(rule);
  if (workingDays) return isProvisional(laterOf(dueBy, triggerOn));
  return fromService && servedByPost && isProvisional(triggerOn);
}

function otherReading(row: TimetableRow, rule: RuleInWords, noRequest: boolean): string | null {
  const readings = [
    ...(rule.altReading && row.altDueBy
      ? [`${rule.altReading} ${inWords(row.altDueBy)}. ${EARLIER_CHOSEN}`]
      : []),
    ...(rule.doubt ? [rule.doubt] : []),
    ...(noRequest ? [LATER_REQUEST] : []),
    ...doubtsOfCase(row),
  ];
  return readings.length === 0 ? null : readings.join(' ');
}

const EARLIER_CHOSEN = 'We plan for the earlier day, and call the step late only after the later one.';
const LATER_REQUEST = 'A request that comes later starts a clock of its own.';
const CLOSURES: readonly ExceptionCode[] = ['schoolClosed', 'earlyYearsClosed'];
const PERSONAL: readonly ExceptionCode[] = ['absent', 'exceptionalCircumstances'];
const COUNTED_IN_MONTHS: readonly RuleId[] = ['AR-12M-FIRST', 'AR-12M-NEXT', 'DP-REVIEW-3M'];

/** Doubts that only the days or exceptions of this case raise. */
function doubtsOfCase({ rule, triggerOn, dueBy, exceptions }: TimetableRow): readonly string[] {
  const doubts: string[] = [];
  if (COUNTED_IN_MONTHS.includes(rule) && dayOfMonth(addDays(dueBy, 1)) !== dayOfMonth(triggerOn)) {
    doubts.push('The last month has no such day. We end on its last day; some would end a day earlier.');
  }
  if (exceptions.some((code) => CLOSURES.includes(code))) {
    doubts.push(
      'We count a closure from the day after the last day open to the first day open to pupils, and ask that the setting was asked for advice between the trigger and the limit. The law says neither outright.',
    );
  }
  if (exceptions.some((code) => PERSONAL.includes(code))) {
    doubts.push(
      'We count what happened from the day after the trigger to the limit, both included. The law does not say which days count.',
    );
  }
  return doubts;
}
