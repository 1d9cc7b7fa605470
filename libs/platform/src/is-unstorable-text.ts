/** PostgreSQL's own codes for text that is none: a null character, or half of a pair. */
const CODES = new Set(['22021', '22P05']);

/** Whether the database refused a text because of a character in it: the fault is in what was typed. */
export const isUnstorableText = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && CODES.has(error.code);
