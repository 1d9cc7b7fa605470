import {
  addDays,
  addMonths,
  AGE_BANDS,
  countedFigure,
  firstDayOf,
  isCivilDate,
  PARTIES,
  REVIEW_PARTS,
  type CivilDate,
  type CountedFigureId,
  type FigureFilter,
} from '@ehc/domain';
import type { CaseFilters } from '@ehc/persistence';
import { BadInput } from '@ehc/platform';
import { sinceOf } from './as-at';
import { oneOf, uuid } from './typed-values';

/** What narrows a list, as it was typed. */
export type TypedFilters = Partial<Readonly<Record<FigureFilter, string | undefined>>>;

/** How a list names the waits that name no organisation. */
export const NO_ORGANISATION_ID = 'none';

const AGES: readonly string[] = AGE_BANDS.map(({ id }) => id);

type Reader = (text: string, asAt: CivilDate) => CaseFilters;

const READERS: Record<FigureFilter, Reader> = {
  party: (text) => ({ party: oneOf(PARTIES, text, 'party') }),
  organisation: (text) => ({
    organisationId: text === NO_ORGANISATION_ID ? null : uuid(text, 'an organisation'),
  }),
  part: (text) => ({ part: oneOf(REVIEW_PARTS, text, 'part') }),
  age: (text) => ({ age: oneOf(AGES, text, 'age') }),
  caseworker: (text) => ({ staffId: uuid(text, 'a caseworker') }),
  since: (text, asAt) => ({ completedFrom: sinceOf(text, asAt) }),
  month: (text) => monthOf(text),
};

/** Reads what narrows the list behind a figure; refuses what the figure does not know or cannot do without. */
export function caseFiltersOf(figure: CountedFigureId, typed: TypedFilters, asAt: CivilDate): CaseFilters {
  const { by, needs = [] } = countedFigure(figure);
  const missing = needs.find((name) => typed[name] === undefined);
  if (missing !== undefined) throw new BadInput(`The list behind ${figure} needs ${missing}`);
  const given = Object.entries(typed).filter(
    (entry): entry is [FigureFilter, string] => entry[1] !== undefined,
  );
  const foreign = given.find(([name]) => !by.includes(name));
  if (foreign) throw new BadInput(`The list behind ${figure} cannot be narrowed by ${foreign[0]}`);
  return Object.assign({}, ...given.map(([name, text]) => READERS[name](text, asAt))) as CaseFilters;
}

function monthOf(text: string): CaseFilters {
  if (!isCivilDate(`${text}-01`)) throw new BadInput(`${text} is not a month: write it as 2026-03`);
  const issuedFrom = firstDayOf(text);
  return { issuedFrom, issuedTo: addDays(addMonths(issuedFrom, 1), -1) };
}
