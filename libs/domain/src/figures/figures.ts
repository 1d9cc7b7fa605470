import { ASSESSMENT_FIGURES } from './assessment-figures';
import type { CountedFigure, Figure } from './figure';
import { MEASURE_FIGURES } from './measure-figures';
import { PLAN_FIGURES } from './plan-figures';
import { REVIEW_FIGURES } from './review-figures';

/** Every figure that counts cases. */
export const COUNTED_FIGURES = { ...ASSESSMENT_FIGURES, ...REVIEW_FIGURES, ...PLAN_FIGURES };
export type CountedFigureId = keyof typeof COUNTED_FIGURES;

/** Every figure that the product shows, with what it means. */
export const FIGURES = { ...COUNTED_FIGURES, ...MEASURE_FIGURES };
export type FigureId = keyof typeof FIGURES;

/** Whether the text names a figure that counts cases, and so opens into them. */
export const isCountedFigureId = (text: string): text is CountedFigureId =>
  Object.hasOwn(COUNTED_FIGURES, text);

/** What a figure that counts cases is called, and means. */
export const countedFigure = (id: CountedFigureId): CountedFigure => COUNTED_FIGURES[id];
/** What a figure is called, and means. */
export const figure = (id: FigureId): Figure => FIGURES[id];
