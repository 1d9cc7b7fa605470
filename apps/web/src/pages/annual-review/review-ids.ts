/** What the address of every page about one review names. */
export interface ReviewIds extends Record<string, string> {
  readonly childId: string;
  readonly reviewId: string;
}
