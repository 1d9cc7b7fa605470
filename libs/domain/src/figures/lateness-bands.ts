/** How late an overdue review is: at least `fromMonths` calendar months, and less than `toMonths`. */
export interface LatenessBand {
  readonly id: string;
  readonly label: string;
  readonly fromMonths: number;
  readonly toMonths: number | null;
}

export const LATENESS_BANDS = [
  { id: 'under1', label: 'Under 1 month', fromMonths: 0, toMonths: 1 },
  { id: '1to3', label: '1 to 3 months', fromMonths: 1, toMonths: 3 },
  { id: '3to6', label: '3 to 6 months', fromMonths: 3, toMonths: 6 },
  { id: '6to12', label: '6 to 12 months', fromMonths: 6, toMonths: 12 },
  { id: 'over12', label: 'Over 12 months', fromMonths: 12, toMonths: null },
] as const satisfies readonly LatenessBand[];
