import type { Tx } from '../database';

/** Which file's content. */
export interface ContentOf {
  readonly authorityId: string;
  readonly fileId: string;
}

/** Keeps the next piece of a file. */
export async function addChunk(
  tx: Tx,
  { authorityId, fileId }: ContentOf,
  place: number,
  content: Uint8Array,
): Promise<void> {
  await tx.query('INSERT INTO import_chunk (authority_id, file_id, place, content) VALUES ($1, $2, $3, $4)', [
    authorityId,
    fileId,
    place,
    content,
  ]);
}

/** A piece of a file; null after its last, or where the content has been thrown away. */
export async function readChunk(
  tx: Tx,
  { authorityId, fileId }: ContentOf,
  place: number,
): Promise<Uint8Array | null> {
  const [found] = await tx.query<{ content: Uint8Array }[]>(
    'SELECT content FROM import_chunk WHERE authority_id = $1 AND file_id = $2 AND place = $3',
    [authorityId, fileId, place],
  );
  return found?.content ?? null;
}

/** Throws the content of a run's files away. Their names, sizes and fingerprints stay. */
export async function dropContent(tx: Tx, authorityId: string, runId: string): Promise<void> {
  await tx.query(
    `DELETE FROM import_chunk USING import_file
      WHERE import_chunk.file_id = import_file.id AND import_chunk.authority_id = $1 AND import_file.run_id = $2`,
    [authorityId, runId],
  );
}
