/** A share as a whole number of per cent, half rounded up; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((200 * part + whole) / (2 * whole));
}

/** Rounded to one decimal, half up. */
export const toOneDecimal = (value: number): number => Math.floor(value * 10 + 0.5) / 10;
