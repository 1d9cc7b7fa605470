import {
  OVERDUE_STEPS,
  YEAR_FILTERS,
  type OverdueReviewFilter,
  type OverdueReviews,
  type TypedOverdueReviewFilters,
} from '@ehc/casework';
import { LATENESS_BANDS, REVIEW_PART_LABELS, REVIEW_PARTS, WAIT_STEPS, yearGroupLabel } from '@ehc/domain';

interface Option {
  readonly value: string;
  readonly text: string;
}

/** The filters of the page, with what is chosen. */
export function filtersView(chosen: TypedOverdueReviewFilters, { schools }: Pick<OverdueReviews, 'schools'>) {
  const schoolOptions = schools.map(({ id, name, count }) => ({ value: id, text: `${name} (${count})` }));
  const choices: readonly [OverdueReviewFilter, string, readonly Option[]][] = [
    ['who', 'Who has it', REVIEW_PARTS.map((part) => ({ value: part, text: REVIEW_PART_LABELS[part] }))],
    ['step', 'Step', OVERDUE_STEPS.map((step) => ({ value: step, text: WAIT_STEPS[step] }))],
    ['late', 'How late', LATENESS_BANDS.map(({ id, label }) => ({ value: id, text: label }))],
    ['year', 'Year group', YEAR_FILTERS.map((year) => ({ value: year, text: yearText(year) }))],
    ['school', 'School', schoolOptions],
  ];
  const ticks: readonly [OverdueReviewFilter, string][] = [
    ['transfers', 'Transfers this year'],
    ['noPlace', 'No place'],
    ['underFive', 'Under 5'],
    ['lookedAfter', 'Looked after'],
  ];
  return {
    selects: choices.map(([name, label, options]) => ({
      name,
      label,
      items: [{ value: '', text: 'Any' }, ...options].map((option) => ({
        ...option,
        selected: option.value === (chosen[name] ?? ''),
      })),
    })),
    ticks: ticks.map(([name, text]) => ({ name, text, checked: chosen[name] === 'yes' })),
    chosen: chosenWords(choices, ticks, chosen),
  };
}

function chosenWords(
  choices: readonly [OverdueReviewFilter, string, readonly Option[]][],
  ticks: readonly [OverdueReviewFilter, string][],
  chosen: TypedOverdueReviewFilters,
): string[] {
  const selected = choices.flatMap(([name, , options]) => {
    const option = options.find(({ value }) => value === chosen[name]);
    return option ? [option.text] : [];
  });
  return [...selected, ...ticks.flatMap(([name, text]) => (chosen[name] === 'yes' ? [text] : []))];
}

function yearText(year: string): string {
  if (year === 'nursery') return 'Nursery';
  return year === 'over12' ? 'Post-16 (Year 13+)' : yearGroupLabel(Number(year));
}
