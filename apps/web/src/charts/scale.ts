/** The greatest value that a chart must hold, rounded up so that its lines fall on round numbers. */
export function roundTop(greatest: number, step: number): number {
  return Math.max(step, Math.ceil(greatest / step) * step);
}

/** A position in a drawing, to a tenth of a unit: more digits only make the page longer. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
