import {
  addDays,
  addMonths,
  civilDateOf,
  LATENESS_BANDS,
  REVIEW_PARTS,
  schoolYearOf,
  type CivilDate,
  type WaitStep,
} from '@ehc/domain';
import type { OverdueReviewFilters } from '@ehc/persistence';
import { oneOf, uuid } from '../breakdown/typed-values';

export const OVERDUE_REVIEW_FILTERS = [
  'who',
  'step',
  'late',
  'year',
  'school',
  'transfers',
  'noPlace',
  'underFive',
  'lookedAfter',
] as const;
export type OverdueReviewFilter = (typeof OVERDUE_REVIEW_FILTERS)[number];
export type TypedOverdueReviewFilters = Partial<Readonly<Record<OverdueReviewFilter, string | undefined>>>;

/** The steps at which a review can be overdue, in the order of the work. */
export const OVERDUE_STEPS = [
  'arrangeMeeting',
  'holdMeeting',
  'sendReport',
  'decideReview',
  'sendAmendments',
  'commentOnAmendments',
  'issueAmendedPlan',
  'sayWhoIsWaitedFor',
] as const satisfies readonly WaitStep[];

const LAST_SCHOOL_YEAR_GROUP = 12;
/** Year groups as a filter names them: nursery, Reception (0) to 12, and older. */
export const YEAR_FILTERS = [
  'nursery',
  ...Array.from({ length: LAST_SCHOOL_YEAR_GROUP + 1 }, (_, year) => String(year)),
  'over12',
];
const LATENESS: readonly string[] = LATENESS_BANDS.map(({ id }) => id);
const RECEPTION_AGE = 5;

type Reader = (text: string, asAt: CivilDate) => OverdueReviewFilters;

const READERS: Record<OverdueReviewFilter, Reader> = {
  who: (text) => ({ part: oneOf(REVIEW_PARTS, text, 'part') }),
  step: (text) => ({ step: oneOf(OVERDUE_STEPS, text, 'step') }),
  late: (text, asAt) => lateBy(oneOf(LATENESS, text, 'lateness'), asAt),
  year: (text, asAt) => inYear(oneOf(YEAR_FILTERS, text, 'year group'), asAt),
  school: (text) => ({ settingId: uuid(text, 'a school') }),
  transfers: (text) => ({ transfers: isYes(text, 'transfers') }),
  noPlace: (text) => ({ noPlace: isYes(text, 'noPlace') }),
  underFive: (text) => ({ underFive: isYes(text, 'underFive') }),
  lookedAfter: (text) => ({ lookedAfter: isYes(text, 'lookedAfter') }),
};

/** Reads the filters of an address; an empty one is none. */
export function overdueReviewFiltersOf(
  typed: TypedOverdueReviewFilters,
  asAt: CivilDate,
): OverdueReviewFilters {
  const given = OVERDUE_REVIEW_FILTERS.flatMap((name) => {
    const text = typed[name];
    return text === undefined || text === '' ? [] : [READERS[name](text, asAt)];
  });
  return Object.assign({}, ...given) as OverdueReviewFilters;
}

/** First day on which a transfer belongs to the next school year: they are dated to the first of September. */
export const transfersBefore = (asAt: CivilDate): CivilDate => civilDateOf(schoolYearOf(asAt) + 1, 10, 1);

function lateBy(id: string, asAt: CivilDate): OverdueReviewFilters {
  const band = LATENESS_BANDS.find((each) => each.id === id);
  if (!band) return {};
  const { fromMonths, toMonths } = band;
  return {
    dueTo: addMonths(asAt, -fromMonths),
    ...(toMonths === null ? {} : { dueFrom: addDays(addMonths(asAt, -toMonths), 1) }),
  };
}

/** The birth dates of a year group; a child taught outside it is not known here. */
function inYear(id: string, asAt: CivilDate): OverdueReviewFilters {
  const bornFrom = (yearGroup: number) => civilDateOf(schoolYearOf(asAt) - RECEPTION_AGE - yearGroup, 9, 1);
  if (id === 'nursery') return { bornFrom: addMonths(bornFrom(0), 12) };
  if (id === 'over12') return { bornTo: addDays(bornFrom(LAST_SCHOOL_YEAR_GROUP), -1) };
  const from = bornFrom(Number(id));
  return { bornFrom: from, bornTo: addDays(addMonths(from, 12), -1) };
}

const isYes = (text: string, name: string): boolean => oneOf(['yes', 'no'], text, name) === 'yes';
