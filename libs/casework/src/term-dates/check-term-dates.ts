import {
  addDays,
  daysBetween,
  schoolYearOfTerm,
  type CivilDate,
  type Term,
  type UnplannedClosure,
} from '@ehc/domain';
import type { Row } from '../import-csv/row';
import type { TermDateEntry, TermDateRecord } from './read-term-dates';

/** The terms and closures that the file gives for one owner. */
export interface OwnerDates {
  readonly terms: readonly Term[];
  readonly closures: readonly UnplannedClosure[];
}

/** Terms that are here already: the owner's own, and those that the authority gives for all. */
export interface TermsHere {
  readonly own: readonly Term[];
  readonly authority: readonly Term[];
}

/** A time without its end: what two rows may not share. The terms that are here already have no row. */
interface Span {
  readonly row: Row | null;
  readonly name: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** No holiday within a school year lasts four weeks. */
const LONGEST_HOLIDAY_WITHIN_YEAR = 27;

const OUTSIDE_TERMS =
  'The closure lies in no term that we know. Bring in the terms of its school year, or correct it.';
const TERMS_MISSING =
  'A file replaces the whole school year of a setting. Give its own terms of that year in the same file, or they are lost.';

/**
 * Holds the dates of one owner against each other, against its terms of other years that are here already, and its
 * closures against the terms that they interrupt. What is wrong is said on the rows.
 */
export function checkTermDates(
  entries: readonly TermDateEntry<TermDateRecord>[],
  organisationId: string | null,
  here: TermsHere,
): OwnerDates {
  const terms = entries.flatMap(({ record }) =>
    record.kind === 'term' ? [{ organisationId, schoolYear: schoolYearOfTerm(record), ...record }] : [],
  );
  const inFile = new Set(terms.map(({ schoolYear }) => schoolYear));
  const own = here.own.filter(({ schoolYear }) => !inFile.has(schoolYear));
  const stored = own.map((term) => ({ row: null, ...spanOf({ kind: 'term', ...term }) }));
  for (const kind of ['term', 'closure'] as const) {
    const spans = entries.flatMap(({ row, record }) =>
      record.kind === kind ? [{ row, ...spanOf(record) }] : [],
    );
    refuseOverlaps(kind === 'term' ? [...spans, ...stored] : spans);
    if (kind === 'term') askAboutGaps(spans);
  }
  const ownYears = new Set([...terms, ...own].map(({ schoolYear }) => schoolYear));
  const others = here.authority.filter(({ schoolYear }) => !ownYears.has(schoolYear));
  const inForce: readonly Term[] = [...terms, ...own, ...others];
  const closures = entries.flatMap(({ row, record }): UnplannedClosure[] => {
    if (record.kind === 'term') return [];
    const { from, until } = spanOf(record);
    const term = inForce.find(({ firstDayOn, lastDayOn }) => firstDayOn < until && from <= lastDayOn);
    if (term && !own.includes(term)) return [{ organisationId, schoolYear: term.schoolYear, ...record }];
    if (term) row.error('first_day', 'termsMissing', TERMS_MISSING);
    else row.error('first_day', 'outsideTerms', OUTSIDE_TERMS);
    return [];
  });
  return { terms, closures };
}

function spanOf(record: TermDateRecord): Omit<Span, 'row'> {
  const { name } = record;
  return record.kind === 'term'
    ? { name, from: record.firstDayOn, until: addDays(record.lastDayOn, 1) }
    : { name, from: record.shutFromOn, until: record.reopensOn };
}

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => (a.from < b.from ? -1 : 1));

function refuseOverlaps(spans: readonly Span[]): void {
  let longest: Span | null = null;
  for (const span of inOrder(spans)) {
    const row = span.row ?? longest?.row;
    if (longest && span.from < longest.until)
      row?.error(
        'first_day',
        'overlap',
        `${span.name} begins before ${longest.name} has ended. Correct one of them.`,
      );
    if (!longest || span.until > longest.until) longest = span;
  }
}

function askAboutGaps(spans: readonly Span[]): void {
  const sorted = inOrder(spans);
  for (const [at, { row, name, from }] of sorted.entries()) {
    const before = sorted[at - 1];
    if (!before || yearOf(before) !== yearOf({ until: from })) continue;
    const days = daysBetween(before.until, from);
    if (days > LONGEST_HOLIDAY_WITHIN_YEAR)
      row?.query(
        'first_day',
        'termMissing',
        `${days} days lie between ${before.name} and ${name}. Is a term missing?`,
      );
  }
}

/** The school year of the last day before the end. */
const yearOf = ({ until }: Pick<Span, 'until'>): number =>
  schoolYearOfTerm({ lastDayOn: addDays(until, -1) });
