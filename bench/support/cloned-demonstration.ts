import type { Tx } from '@ehc/persistence';

/** A matter's rows, each table before those that refer to it, with the columns that name a row of the matter. */
const TABLES: readonly (readonly [table: string, matter: string, ids: readonly string[]])[] = [
  ['assessment', 'id', ['id']],
  ['annual_review', 'id', ['id']],
  ['phase_transfer', 'id', ['id']],
  ['advice_request', 'assessment_id', ['id', 'assessment_id']],
  ['wait', 'matter_id', ['id', 'matter_id', 'subject_id']],
  ['deadline', 'matter_id', ['id', 'matter_id', 'subject_id']],
];

const MATTERS = `
  SELECT id FROM assessment UNION ALL SELECT id FROM annual_review UNION ALL SELECT id FROM phase_transfer`;

/**
 * Copies the matters of the demonstration, as the machines made them, until there are so many. A copy has the days of
 * its original and belongs to the same child; only its ids are new. The ids of one copy sort together, as days do.
 */
export async function cloneMatters(tx: Tx, wanted: number): Promise<void> {
  const [made] = await tx.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM (${MATTERS}) m`);
  const there = made?.n ?? 0;
  await tx.query(
    `CREATE TEMP TABLE copied AS SELECT id, k FROM (${MATTERS}) m, generate_series(1, $1::int) k ORDER BY k, id LIMIT $2`,
    [Math.ceil(wanted / there), Math.max(0, wanted - there)],
  );
  await tx.query('ANALYZE copied');
  for (const [table, matter, ids] of TABLES) {
    const columns = await columnsOf(tx, table);
    const copies = columns.map((column) => (ids.includes(column) ? copyOf(column) : `t.${column}`));
    await tx.query(
      `INSERT INTO ${table} (${columns.join()})
       SELECT ${copies.join()} FROM ${table} t JOIN copied ON copied.id = t.${matter} ORDER BY k, t.id`,
    );
  }
  await tx.query('DROP TABLE copied');
}

/** The id of the copy: its first two figures, which say the century of the day, become the number of the copy. */
const copyOf = (column: string): string =>
  `overlay(t.${column}::text PLACING lpad(to_hex(15 + k), 2, '0') FROM 1 FOR 2)::uuid`;

async function columnsOf(tx: Tx, table: string): Promise<string[]> {
  const sql = 'SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1';
  return (await tx.query<{ name: string }[]>(sql, [table])).map(({ name }) => name);
}
