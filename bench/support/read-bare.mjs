import pg from 'pg';

/** Reads the rows that `verify deadlines` reads, in the same batches, with nothing but pg, and does nothing with them. */
const BATCH = 500;
const ADVICE = 'advice_request WHERE assessment_id';
const DEADLINES = 'deadline WHERE matter_id';

pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
const client = new pg.Client({ connectionString: process.argv[2] });
await client.connect();
await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
const { rows: authorities } = await client.query('SELECT id FROM authority');
for (const [table, ...more] of [
  ['assessment', DEADLINES, ADVICE],
  ['annual_review', DEADLINES],
  ['phase_transfer', DEADLINES],
]) {
  const page = `SELECT * FROM ${table} WHERE authority_id = $1 AND id > $2 ORDER BY id LIMIT ${BATCH}`;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query(page, [authorities[0].id, after]);
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    for (const each of more) await client.query(`SELECT * FROM ${each} = ANY($1::uuid[])`, [ids]);
    after = ids.at(-1);
  }
}
await client.end();
