import { Client as Postgres } from 'pg';
import type { Entry, Ledger } from './ledger';

interface Kept {
  readonly key: string;
  readonly version: number | null;
  readonly lines: number;
  readonly seq: number | null;
}

/** What the database kept of each key: the answer, and the lines of history that carry the key as their note. */
const KEPT = `
  SELECT coalesce(c.key, h.note) AS key, (c.answer->>'version')::int AS version,
    coalesce(h.lines, 0)::int AS lines, h.seq::int AS seq
  FROM answered_call c
  FULL JOIN (SELECT note, count(*) AS lines, min(seq) AS seq FROM history
    WHERE note IS NOT NULL GROUP BY note) h ON h.note = c.key`;

/** Things that must be nowhere, each with what it would mean. */
const NOWHERE: readonly (readonly [what: string, sql: string])[] = [
  [
    'a step that can be taken once was recorded twice',
    `SELECT coalesce(subject_id, matter_id) FROM history WHERE action IN ('recordMeeting', 'recordReceived')
      GROUP BY coalesce(subject_id, matter_id), action HAVING count(*) > 1`,
  ],
  [
    'a wait counts other chases than its history has',
    `SELECT w.id FROM wait w LEFT JOIN history h ON h.subject_id = w.id AND h.action IN ('chase', 'chaseSent')
      GROUP BY w.id, w.chases HAVING w.chases <> count(h.id)`,
  ],
  [
    'an item of work was made twice',
    'SELECT deadline_id FROM work_item GROUP BY deadline_id, kind, due_by HAVING count(*) > 1',
  ],
  [
    'a ring without its line, or a line without its ring',
    `SELECT 1 WHERE (SELECT count(*) FROM work_item) <> (SELECT count(*) FROM history
      WHERE action IN ('dueIn10WorkingDays', 'dueIn3WorkingDays', 'passed'))`,
  ],
  [
    'a message without its line, or a line without its message',
    `SELECT w.id FROM wait w WHERE (SELECT count(*) FROM notice n WHERE n.wait_id = w.id)
      <> (SELECT count(*) FROM history h WHERE h.subject_id = w.id AND h.action IN ('chaseSent', 'chaseHasNoAddress'))`,
  ],
  ['a ring or a chase that failed', 'SELECT id FROM deadline WHERE ring_failures > 0'],
];

/** Holds what was acknowledged against what is kept. Gives every difference in words; none is the promise kept. */
export async function reckon(url: string, ledger: Ledger): Promise<string[]> {
  const client = new Postgres({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Kept>(KEPT);
    const differences = compare(ledger.read(), rows);
    for (const [what, sql] of NOWHERE) {
      const { rowCount } = await client.query(sql);
      if (rowCount !== 0) differences.push(`${what}: ${rowCount ?? 0}`);
    }
    return differences;
  } finally {
    await client.end();
  }
}

function compare(entries: readonly Entry[], rows: readonly Kept[]): string[] {
  const kept = new Map(rows.map((row) => [row.key, row]));
  const acknowledged = new Map(entries.filter(({ status }) => status === 200).map((it) => [it.key, it]));
  const lost = [...acknowledged.values()].filter(({ key }) => !kept.has(key));
  const otherwise = [...acknowledged.values()].filter(({ key, etag }) => {
    const row = kept.get(key);
    return row && (etag !== `"${row.version}"` || row.seq !== row.version);
  });
  const twice = rows.filter(({ lines }) => lines > 1);
  const half = rows.filter(({ lines, version }) => lines === 0 || version === null);
  const unasked = rows.filter(({ key }) => !acknowledged.has(key));
  const odd = entries.filter(({ status }) => status !== 200 && status !== 409);
  const counts = { lost, otherwise, twice, half, unasked, odd };
  return Object.entries(counts).flatMap(([name, found]) =>
    found.length > 0 ? [`${MEANING[name as keyof typeof counts]}: ${found.length}`] : [],
  );
}

const MEANING = {
  lost: 'acknowledged, and not kept',
  otherwise: 'acknowledged with another version than was kept',
  twice: 'a key with more than one line of history',
  half: 'a key without its line, or without its answer',
  unasked: 'kept, and never acknowledged',
  odd: 'answered with something else than 200 and 409',
};
