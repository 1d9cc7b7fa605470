import { tenth } from './scale';

/** A bar of up to two parts, drawn in a box 100 wide. The numbers stand in the table beside it. */
export interface Bar {
  /** The part that matters most: what is late. */
  readonly strong: number;
  readonly whole: number;
  /** Where a line marks a target. */
  readonly mark: number | null;
}

/** A bar against the greatest of its column. */
export function barOf(whole: number, greatest: number, strong = 0, mark: number | null = null): Bar {
  const share = (value: number) => (greatest === 0 ? 0 : tenth((100 * value) / greatest));
  return { strong: share(strong), whole: share(whole), mark: mark === null ? null : share(mark) };
}
