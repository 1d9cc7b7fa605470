import { LoadDemonstration, ShowBreakdown, SweepChases, VerifyHistory, VerifyMatters } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { COUNTS, PUBLISHED } from '../../libs/casework/src/demonstration/published-timeliness';
import { DEMONSTRATION_AUTHORITY } from '../../libs/casework/src/demonstration/staff';
import { World } from '../support/casework';

const asAt = civilDate('2023-02-28');
const A_WHILE = 600_000;

const TABLES =
  `authority organisation term staff_member child allocation plan assessment advice_request annual_review
  phase_transfer wait deadline work_item history history_head`.split(/\s+/);

describe('the demonstration in PostgreSQL', () => {
  let world: World;
  const authority = DEMONSTRATION_AUTHORITY;

  beforeAll(async () => {
    world = await World.create(asAt);
    await world.get(LoadDemonstration).run(asAt);
  }, A_WHILE);
  afterAll(() => world.end());

  const rows = <T>(sql: string) => world.write((tx) => tx.query<T[]>(sql));

  it('gives the published figures by the breakdown', async () => {
    const breakdown = await world.get(ShowBreakdown).run({ authority, asAt });
    const { assessments, annualReviews, timeliness, caseloads } = breakdown;
    const waitingFor = Object.fromEntries(
      assessments.waitingFor.map(({ party, waits, cases, overdueCases, organisations }) => [
        party,
        [waits, cases, overdueCases, organisations.length],
      ]),
    );
    expect(assessments).toMatchObject({ inProgress: 1281, overdue: 552, distinctCasesWaiting: 1281 });
    expect(assessments.overdueExcused).toBeGreaterThan(0);
    expect(waitingFor).toMatchObject({
      ep: [685, 685, 515, 1],
      socialCare: [305, 305, 136, 2],
      health: [202, 202, 110, 5],
    });
    expect(annualReviews).toEqual({
      completedSince: { from: '2022-01-01', count: 8677 },
      overdue: {
        ...{ total: 1249, school: 1011, service: 199, amendments: 37, unclassified: 2 },
        ...{ family: 0, otherParty: 0 },
      },
      publishedLast7Days: 101,
    });
    expect(timeliness.map(({ issued, inTime }) => [issued, inTime])).toEqual(COUNTS);
    expect(timeliness.map(({ percent }) => percent)).toEqual([...PUBLISHED.month]);
    expect(timeliness.map(({ cumulativePercent }) => cumulativePercent)).toEqual([...PUBLISHED.cumulative]);
    expect(caseloads.plansPerFte).toBeGreaterThan(220);
    expect(caseloads.plansPerFte).toBeLessThan(500);
  });

  it(
    'has a whole history, and the waits and deadlines that the rules call for',
    async () => {
      const faults: string[] = [];
      const report = (fault: string) => faults.push(fault);
      await world.get(VerifyHistory).run(authority.id, report);
      await world.get(VerifyMatters).waits(authority.id, report);
      await world.get(VerifyMatters).deadlines(authority.id, report);
      expect(faults).toEqual([]);
    },
    A_WHILE,
  );

  it('leaves the first sweep of the day nothing to ring, and nobody to write to', async () => {
    expect(await world.get(SweepChases).run({ signInAt: 'https://ehc.example' })).toEqual({
      written: 0,
      passedOver: 0,
      failed: 0,
    });
    expect(await rows(`SELECT count(*)::int AS due FROM deadline WHERE rings_on <= '${asAt}'`)).toEqual([
      { due: 0 },
    ]);
    const [items] = await rows<{ stray: number; late: number }>(
      `SELECT count(*) FILTER (WHERE d.met_on IS NOT NULL OR d.lapsed_on IS NOT NULL)::int AS stray,
         count(*) FILTER (WHERE w.created_on > '${asAt}')::int AS late
       FROM work_item w JOIN deadline d ON d.id = w.deadline_id`,
    );
    expect(items).toEqual({ stray: 0, late: 0 });
  });

  it(
    'makes the same rows again, and nothing twice',
    async () => {
      const before = await fingerprints();
      await world.get(LoadDemonstration).run(asAt);
      expect(await fingerprints()).toEqual(before);
    },
    A_WHILE,
  );

  it(
    'never takes the place of real records',
    async () => {
      await rows(`UPDATE authority SET demonstration = false`);
      await expect(world.get(LoadDemonstration).run(asAt)).rejects.toThrow('holds real records');
    },
    A_WHILE,
  );

  /** A fingerprint of every table, whatever order its rows lie in. */
  async function fingerprints(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const table of TABLES) {
      const sql = `SELECT md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS md5 FROM ${table} t`;
      found[table] = (await rows<{ md5: string }>(sql))[0]?.md5 ?? '';
    }
    return found;
  }
});
