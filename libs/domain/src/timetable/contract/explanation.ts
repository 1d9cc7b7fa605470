import { inWords } from '../../civil-date';
import { derivationOf } from '../derivation';
import type { Outcome, TimetableRow } from '../row';
import { outcomeOf } from '../row';
import { type RefusedCase, type WorkedCase, workOutDocument } from './document';
import type { CaseLimit } from './case-timetable';
import { type BarRow, type TimelinessRow, printed } from './result-row';

/** What `ehc timetable --explain` says of a document, line by line, and what it refuses. */
export interface ExplainedDocument {
  readonly lines: readonly string[];
  readonly refused: readonly RefusedCase[];
}

/** How every date of a document was worked out, in words: grouped by case, in the order of the answer. */
export function explainDocument(document: unknown): ExplainedDocument {
  const { cases, refused } = workOutDocument(document);
  return { lines: cases.flatMap(caseInWords), refused };
}

function caseInWords({ id, title, timetable }: WorkedCase): readonly string[] {
  const heading = title === null ? id : `${id}: ${title}`;
  const parts = [
    ...timetable.limits.map(limitInWords),
    ...timetable.others.map((row) => [otherInWords(row)]),
  ];
  if (parts.length === 0) return [heading, '', '  No limit applies.', ''];
  return [heading, '', ...parts.flatMap((lines) => [...lines.map((line) => `  ${line}`), ''])];
}

function limitInWords({ row, rules, trigger }: CaseLimit): readonly string[] {
  const derivation = derivationOf(row, rules, trigger);
  const { label, citation, steps, doneWhen, otherReading, provisional } = derivation;
  const day = `${row.earliestDay ? 'from' : 'by'} ${inWords(row.dueBy)}`;
  const outcome = outcomeOf(row);
  return [
    `${derivation.ruleName}: ${day}${provisional ? ' (may still change)' : ''}`,
    `  ${label}: ${citation} (${row.rule})`,
    ...steps.map((step) => `  ${step}`),
    ...(otherReading === null ? [] : [`  Another reading: ${otherReading}`]),
    ...exceptionsInWords(row),
    `  Done when: ${doneWhen}.`,
    ...(outcome === null || row.doneOn === null
      ? []
      : [`  Done on ${inWords(row.doneOn)}: ${OUTCOMES[outcome]}.`]),
  ];
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: 'in time',
  metOnAltReadingOnly: 'in time on the other reading only',
  lateExcused: 'late, and excused',
  late: 'late',
  tooEarly: 'too early',
};

const exceptionsInWords = (row: TimetableRow): readonly string[] =>
  row.exceptions.length === 0 ? [] : [`  Exceptions: ${printed(row).exceptions.join(', ')}.`];

function otherInWords(row: BarRow | TimelinessRow): string {
  if (row.rule === 'REASSESS-6M-BAR') {
    return row.applies
      ? 'The authority may refuse, because it assessed within six months before the request (SEND Regs 2014 reg 24(a), REASSESS-6M-BAR)'
      : 'The authority may not refuse for an assessment within six months (SEND Regs 2014 reg 24(a), REASSESS-6M-BAR)';
  }
  const all = share(row.numerator_including, row.denominator_including, row.including_exceptions);
  const plain = share(row.numerator_excluding, row.denominator_excluding, row.excluding_exceptions);
  return `Plans in 20 weeks: ${all}; leaving out those with an exception: ${plain} (SEN2-20W)`;
}

const share = (inTime: number, plans: number, percentage: number | null): string =>
  percentage === null ? 'no plans' : `${inTime} of ${plans} (${percentage}%)`;
