import type { Tx } from '@ehc/persistence';

/** Makes so many open deadlines due to be rung today for the first time, and no others; and no message due. */
export async function makeDue(tx: Tx, today: string, wanted: number): Promise<void> {
  await tx.query('DELETE FROM work_item');
  await tx.query('UPDATE deadline SET rings_on = NULL WHERE rings_on IS NOT NULL');
  await tx.query('UPDATE wait SET next_chase_on = NULL WHERE next_chase_on IS NOT NULL');
  const [made] = await tx.query<{ due: number }[]>(
    `WITH due AS (
       SELECT id FROM deadline WHERE met_on IS NULL AND lapsed_on IS NULL AND due_by < $1::date
       ORDER BY id LIMIT $2),
     timed AS (UPDATE deadline SET rings_on = due_by + 1 FROM due WHERE deadline.id = due.id RETURNING 1)
     SELECT count(*)::int AS due FROM timed`,
    [today, wanted],
  );
  if (made?.due !== wanted) throw new Error(`Only ${made?.due ?? 0} deadlines can be made due`);
}

/** How far the sweep is, asked cheaply: it has begun when there is an item, and ended when nothing is due. */
export const HOW_FAR = `SELECT EXISTS (SELECT FROM work_item) AS begun,
  NOT EXISTS (SELECT FROM deadline WHERE rings_on <= $1::date) AS ended`;
