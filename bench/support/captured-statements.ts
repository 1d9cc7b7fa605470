import { Client, type QueryConfig } from 'pg';

/** One statement as the product sent it. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The one method of every connection through which all of its statements go. */
const connections = Client.prototype as unknown as { query: (this: Client, ...args: unknown[]) => unknown };

/** What every connection of this process sends while `work` runs, in the order in which it is sent. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const { query } = connections;
  connections.query = function (...args) {
    sent.push(statementOf(args));
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    connections.query = query;
  }
  return sent;
}

function statementOf([query, values]: unknown[]): Statement {
  if (typeof query === 'string')
    return { text: query, values: Array.isArray(values) ? (values as unknown[]) : [] };
  const config = query as QueryConfig<unknown[]>;
  return { text: config.text, values: config.values ?? (Array.isArray(values) ? (values as unknown[]) : []) };
}

const OF_TRANSACTIONS = /^\s*(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;

/** The same statements as one transaction, whatever number of them the product opened. */
export const inOneTransaction = (statements: readonly Statement[]): Statement[] => [
  { text: 'BEGIN', values: [] },
  ...statements.filter(({ text }) => !OF_TRANSACTIONS.test(text)),
  { text: 'COMMIT', values: [] },
];
