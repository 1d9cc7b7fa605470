/** Cuts a stream into pieces of one size; only the last may be smaller. One piece at a time is in memory. */
export async function* inPieces(content: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of content) {
    parts.push(part);
    length += part.length;
    if (length < size) continue;
    let whole = Buffer.concat(parts);
    for (; whole.length >= size; whole = whole.subarray(size)) yield whole.subarray(0, size);
    parts = [whole];
    length = whole.length;
  }
  if (length > 0) yield Buffer.concat(parts);
}
