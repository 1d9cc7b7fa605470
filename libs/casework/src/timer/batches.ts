/** What one transaction of a sweep did, and the last row that it took; null when there was none. */
export interface Batch<Counts, Position> {
  readonly counts: Counts;
  readonly last: Position | null;
}

/** Takes batch after batch, each from where the one before ended, until none is left or the signal is aborted. */
export async function* batches<Counts, Position>(
  take: (after: Position | null) => Promise<Batch<Counts, Position>>,
  signal?: AbortSignal,
): AsyncGenerator<Counts> {
  let after: Position | null = null;
  do {
    if (signal?.aborted) return;
    const batch: Batch<Counts, Position> = await take(after);
    yield batch.counts;
    after = batch.last;
  } while (after);
}
