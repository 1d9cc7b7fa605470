/** PostgreSQL's own codes for "not now" (53100: its disk is full), and the network's for "not there". */
const CODES = new Set(
  (
    '08000 08001 08003 08004 08006 25006 28000 28P01 3D000 53100 53200 53300 57P01 57P02 57P03 58030 ' +
    'ECONNREFUSED ECONNRESET ENOTFOUND ETIMEDOUT EPIPE EHOSTUNREACH EAI_AGAIN'
  ).split(' '),
);
/** The last two are what TypeORM says of a transaction whose connection was cut between two of its statements. */
const MESSAGES = new RegExp(
  '^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|' +
    'Query runner already released|Database connection provided by a query runner was already released)',
);

/** Whether the database, or whatever else was called, could not be reached: the fault is not in what was asked. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && CODES.has(error.code)) return true;
  if (error instanceof AggregateError && error.errors.some(isOutOfReach)) return true;
  return MESSAGES.test(error.message) || isOutOfReach(error.cause);
}
