import { createHash, randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The raw limit: a bare Fastify route that sends PostgreSQL the statements that the product sent for the same
 * requests, prepared, on one connection each, and answers with the rows. Nothing is checked, worked out or drawn.
 *
 * Its parent gives it the statements of a scenario by a message and is answered when they are loaded.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });
let requests = [];
let next = 0;

const app = Fastify();
const answer = async (_request, reply) => {
  const statements = requests[next++ % requests.length];
  const client = await pool.connect();
  try {
    const rows = [];
    for (const statement of statements) rows.push((await client.query(statement())).rows);
    return rows;
  } catch (error) {
    await client.query('ROLLBACK');
    reply.code(500);
    return { error: String(error) };
  } finally {
    client.release();
  }
};
app.get('/', answer);
app.post('/', answer);

process.on('message', (captured) => {
  requests = captured.map((statements) => statements.map(prepared));
  next = 0;
  process.send('loaded');
});
process.on('disconnect', () => process.exit());

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send('ready');

/** A line of the access log has an id of its own each time; all else is sent as it was. */
function prepared({ text, values }) {
  if (values.length === 0 && !/^\s*(SELECT|INSERT|UPDATE|WITH)/i.test(text)) return () => text;
  const name = createHash('md5').update(text).digest('hex');
  if (!/INSERT INTO "access_log"/.test(text)) return () => ({ name, text, values });
  return () => ({ name, text, values: [randomUUID(), ...values.slice(1)] });
}
