import { loggedError, NotFound } from '@ehc/platform';

/** Why something failed, in codes and ids: never the text of a database's message, which quotes the row. */
export function failureReason(error: unknown): string {
  if (error instanceof NotFound) return error.message;
  const { type, code, table, constraint } = loggedError(error);
  return [type, code, table, constraint].filter((part) => typeof part === 'string').join(' ');
}
