import { readChunk, type Database, type ImportFileEntity } from '@ehc/persistence';
import type { CaseloadSource } from '../import-csv/csv-rows';

/** The content of an uploaded file has been thrown away while it was read: somebody cancelled the import. */
export class ContentGone extends Error {}

/** An uploaded file, read from the database piece by piece, as often as wanted. `check` is asked before each piece. */
export const storedFile = (
  database: Database,
  file: ImportFileEntity,
  check: () => void,
): CaseloadSource => ({
  name: file.name,
  open: () => piecesOf(database, file, check),
});

async function* piecesOf(
  database: Database,
  { authorityId, id: fileId, bytes }: ImportFileEntity,
  check: () => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for (let place = 0; read < Number(bytes); place += 1) {
    check();
    const piece = await database.transaction(authorityId, (tx) =>
      readChunk(tx, { authorityId, fileId }, place),
    );
    if (piece === null) throw new ContentGone();
    read += piece.length;
    yield piece;
  }
}
