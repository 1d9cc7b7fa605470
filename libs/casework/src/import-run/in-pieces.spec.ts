import { Readable } from 'node:stream';
import fc from 'fast-check';
import { inPieces } from './in-pieces';

const stream = (parts: readonly Uint8Array[]) => Readable.from(parts) as AsyncIterable<Uint8Array>;

it('cuts what arrives into pieces of one size, whatever the size in which it comes, and loses nothing', async () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 50 }));
  await fc.assert(
    fc.asyncProperty(parts, fc.integer({ min: 1, max: 40 }), async (arriving, size) => {
      const pieces: Buffer[] = [];
      for await (const piece of inPieces(stream(arriving), size)) pieces.push(piece);
      expect(Buffer.concat(pieces)).toEqual(Buffer.concat(arriving));
      expect(pieces.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      expect(pieces.every(({ length }) => length > 0 && length <= size)).toBe(true);
    }),
  );
});
