import { DEFAULT_SCHEMA, type PgPool } from 'bullmq';
import { Pool } from 'pg';
import { SteadyClient } from '../steady-client';

/** Connections to the queues that are kept in PostgreSQL. Whoever opens them ends them. */
export function queuePool(connectionString: string, max: number): PgPool {
  const pool = new Pool({
    ...{ connectionString, max, Client: SteadyClient, keepAlive: true },
    options: `-c search_path=${DEFAULT_SCHEMA}`,
  });
  // It is what BullMQ asks for: only the two declare their listeners differently.
  return pool as unknown as PgPool;
}
