import { Client } from 'pg';
import { SUPERUSER } from './cluster';
import { databaseUrl, type Access } from './access';

/** The name of the product's own database, and of the account that owns it. */
export const APPLICATION = 'ehc';

/** cannot_connect_now, admin_shutdown, and nobody listening. */
const NOT_NOW = ['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET'];

/**
 * Makes the product's account and database where they are missing. The account is no superuser, as on a
 * managed PostgreSQL, so that what the database forbids is forbidden here too.
 */
export async function ensureApplicationDatabase(access: Access): Promise<string> {
  await asSuperuser(access, async (client) => {
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION]);
    if (roles.rowCount === 0) await client.query(`CREATE ROLE ${APPLICATION} LOGIN`);
    await client.query(`ALTER ROLE ${APPLICATION} PASSWORD ${client.escapeLiteral(access.password)}`);
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [APPLICATION]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${APPLICATION} OWNER ${APPLICATION}`);
  });
  return databaseUrl(APPLICATION, access, APPLICATION);
}

/** Runs the work with a connection that may do anything on the server, and closes it. */
export async function asSuperuser(access: Access, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(SUPERUSER, access, 'postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** False while the server starts, recovers or ends. Any other trouble is thrown. */
export async function answers(access: Access): Promise<boolean> {
  try {
    await asSuperuser(access, () => Promise.resolve());
    return true;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (NOT_NOW.includes(code)) return false;
    throw error;
  }
}
