import { destination, pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Fields that could name or trace a child or a parent: cut out wherever they stand in a log line. */
const PERSONAL = [
  'name',
  'forename',
  'surname',
  'email',
  'phone',
  'address',
  'postcode',
  'dateOfBirth',
  'upn',
  'uln',
  'body',
];

/**
 * The log of one process: JSON lines on standard error, so that a command's own output stays clean.
 * No personal data: log ids and codes, never a child's or a parent's details.
 */
export function createLogger(process: string, level = 'info'): Logger {
  const paths = PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);
  return pino(
    { base: { process }, level, redact: { paths, censor: '[personal]' }, serializers: { err: loggedError } },
    destination({ fd: 2, sync: true }),
  );
}

/**
 * What of an error may be logged. A database quotes the row in its messages, so of those only the code,
 * the table and the constraint are kept.
 */
export function loggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, severity, driverError } = error as Error & Record<string, unknown>;
  const fromDatabase = severity !== undefined || driverError !== undefined;
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(fromDatabase ? { table, constraint } : { message: error.message }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
  };
}
