import { LoadDemonstration } from '@ehc/casework';
import type { CivilDate } from '@ehc/domain';
import type { Tx } from '@ehc/persistence';
import { Client } from 'pg';
import type { World } from '../../test/support/casework';
import { copySql, tablesToCopy, type Copy } from './copy-caseload';

/** The demonstration's own authority, which the county is grown from. */
export const COUNTY_CODE = '999';

/**
 * Six demonstrations side by side, three of them with plans, and what ended in them once more, fourteen and
 * twenty-eight months earlier; the other three with assessments that have ended; and the staff of four more. Some
 * 60,000 children, 26,000 plans, 300 caseworkers, three years of reviews and assessments (45,000 requests for advice a
 * year), and the backlog of the reference caseload three times over. Always the same rows for the same day.
 */
const COPIES: readonly Copy[] = [
  ...[1, 2].map((number) => ({ number, daysEarlier: 0, takes: 'everything' }) as const),
  ...[3, 4, 5].map((number) => ({ number, daysEarlier: 0, takes: 'childrenAlone' }) as const),
  ...[6, 7, 8, 9].map((number) => ({ number, daysEarlier: 0, takes: 'staffAlone' }) as const),
  ...[0, 1, 2].flatMap((number) =>
    [426, 852].map((daysEarlier) => ({ number, daysEarlier, takes: 'whatHasEnded' }) as const),
  ),
  ...[3, 4, 5].flatMap((number) =>
    [0, 426, 852].map((daysEarlier) => ({ number, daysEarlier, takes: 'endedAssessments' }) as const),
  ),
  ...[3, 4].map((number) => ({ number, daysEarlier: 213, takes: 'endedAssessments' }) as const),
];

/** Two children of five, with the work about them, go to the caseworkers who came without children. */
const SHARE_OUT = ['child', 'allocation', 'work_item'].map((table) => {
  const [staff, child] = table === 'child' ? ['caseworker_id', 'id'] : ['staff_id', 'child_id'];
  return `WITH free AS (
      SELECT array_agg(id ORDER BY id) AS ids FROM staff_member s
      WHERE role = 'caseworker' AND subject ~ '-[6-9]$'),
    lot AS (SELECT id, abs(hashtext(id::text)) AS drawn FROM child)
    UPDATE "${table}" t SET ${staff} = free.ids[1 + lot.drawn / 5 % cardinality(free.ids)] FROM free, lot
    WHERE lot.id = t.${child} AND lot.drawn % 5 < 2 AND t.${staff} IS NOT NULL`;
});

/** How many rows of each kind the county has. */
export type CountyCounts = Readonly<Record<string, number>>;

/** Makes the county in a world's database: three minutes or so. */
export async function makeCounty(world: World, asAt: CivilDate): Promise<CountyCounts> {
  await world.get(LoadDemonstration).run(asAt);
  const counts = await world.write(async (tx) => {
    const tables = await tablesToCopy(tx);
    for (const copy of COPIES) for (const table of tables) await tx.query(copySql(table, copy));
    for (const sql of SHARE_OUT) await tx.query(sql);
    await tx.query(`UPDATE history_head SET seq = (SELECT max(seq) FROM history h
      WHERE h.authority_id = history_head.authority_id)`);
    return countRows(tx);
  });
  await vacuum(world.url);
  return counts;
}

/** What PostgreSQL does by itself within minutes of so many new rows: else the first runs would be measured before it. */
async function vacuum(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM (ANALYZE)');
  await client.end();
}

async function countRows(tx: Tx): Promise<CountyCounts> {
  const [counts = {}] = await tx.query<CountyCounts[]>(`SELECT
    (SELECT count(*) FROM child)::int AS children,
    (SELECT count(*) FROM plan WHERE state = 'current')::int AS plans,
    (SELECT count(*) FROM annual_review)::int AS reviews,
    (SELECT count(*) FROM annual_review WHERE completed_on IS NOT NULL)::int AS "completedReviews",
    (SELECT count(*) FROM assessment)::int AS assessments,
    (SELECT count(*) FROM advice_request)::int AS "adviceRequests",
    (SELECT count(*) FROM wait)::int AS waits,
    (SELECT count(*) FROM deadline)::int AS deadlines,
    (SELECT count(*) FROM history)::int AS history,
    (SELECT count(*) FROM staff_member WHERE role = 'caseworker')::int AS caseworkers`);
  return counts;
}
