/** How long ago the request came, in whole weeks, for assessments past their 20 weeks. */
export interface AgeBand {
  readonly id: string;
  readonly label: string;
  /** First age in days that belongs to the next band; null for the last band. */
  readonly belowDays: number | null;
}

const weeks = (count: number): number => count * 7;

export const AGE_BANDS = [
  { id: 'under26', label: '20 to 25 weeks', belowDays: weeks(26) },
  { id: 'under39', label: '26 to 38 weeks', belowDays: weeks(39) },
  { id: 'under52', label: '39 to 51 weeks', belowDays: weeks(52) },
  { id: 'over52', label: '52 weeks or more', belowDays: null },
] as const satisfies readonly AgeBand[];
export type AgeBandId = (typeof AGE_BANDS)[number]['id'];
