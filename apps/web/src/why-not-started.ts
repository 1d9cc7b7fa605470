import { BadInput, isOutOfReach } from '@ehc/platform';

/** Why the server did not start, for whoever reads the terminal, and the process's exit status. */
export interface WhyNotStarted {
  readonly status: 1 | 2;
  readonly words: string;
}

/** Status 2 where something that was set must be changed, 1 where something else must be put right. */
export function whyNotStarted(error: unknown, port: number | undefined): WhyNotStarted {
  if (!(error instanceof Error)) return { status: 1, words: 'The web server did not start.' };
  if ('code' in error && error.code === 'EADDRINUSE') {
    const words = `Port ${port ?? ''} is in use. Stop the program that uses it, or set PORT to another one.`;
    return { status: 2, words };
  }
  if (error instanceof BadInput || error instanceof RangeError) return { status: 2, words: error.message };
  if (isOutOfReach(error)) {
    const words = 'The database does not answer. Check that PostgreSQL runs and that DATABASE_URL names it.';
    return { status: 1, words };
  }
  return { status: 1, words: error.stack ?? error.message };
}
