import { isProvisional } from '../calendar/bank-holidays';
import { isWorkingDay, lastWorkingDayOnOrBefore } from '../calendar/working-days';
import { inWords } from '../civil-date';
import type { RuleSet } from '../rule-set/rule-set';
import type { TimetableRow } from './row';
import { ruleInWords } from './rules';
import type { RuleInWords, RuleKind } from './rules/rule-in-words';

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
  /** The other reading of the law, or a doubt in it; null where there is none. */
  readonly otherReading: string | null;
}

/** What to say in place of "Request received" where the authority became responsible without a request. */
export const NO_REQUEST_TRIGGER = 'No request was made; the authority became responsible on';

/** Where a date comes from. `trigger` replaces the rule's own words for what started the clock. */
export function derivationOf(row: TimetableRow, rules: RuleSet, trigger?: string): Derivation {
  const rule = ruleInWords(row.rule);
  return {
    ruleName: rule.name,
    steps: [
      `${trigger ?? rule.trigger} ${inWords(row.triggerOn)}.`,
      `${rule.counted(rules)}: ${inWords(row.dueBy)}.`,
      ...practicalSteps(row, rule),
    ],
    citation: rule.citation,
    label: LABELS[rule.kind],
    doneWhen: rule.doneWhen,
    otherReading: otherReading(row, rule),
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
  if (rule.workingDays && isProvisional(row.dueBy)) {
    steps.push('The bank holidays of that year are not published yet, so the day may still change.');
  }
  if (row.exceptions.length > 0) {
    steps.push(
      'An exception applies: the date does not move, and the step is still due as soon as practicable.',
    );
  }
  return steps;
}

function otherReading({ altDueBy }: TimetableRow, { altReading, doubt }: RuleInWords): string | null {
  if (altReading && altDueBy) return `${altReading} ${inWords(altDueBy)}.`;
  return doubt ?? null;
}
