/** What a list behind a figure can be narrowed by. */
export const FIGURE_FILTERS = [
  'party',
  'organisation',
  'month',
  'part',
  'age',
  'since',
  'caseworker',
] as const;
export type FigureFilter = (typeof FIGURE_FILTERS)[number];

/** What one line of the list behind a figure is. */
export type FigureUnit = 'assessment' | 'wait' | 'review' | 'plan';

/** A number that the product shows: what it is called and exactly what it counts. */
export interface Figure {
  readonly title: string;
  readonly definition: string;
}

/** A figure that counts cases: it opens into exactly those cases. */
export interface CountedFigure extends Figure {
  readonly counts: FigureUnit;
  /** What the list can be narrowed by; a filter that a figure cannot do without is in `needs`. */
  readonly by: readonly FigureFilter[];
  readonly needs?: readonly FigureFilter[];
}
