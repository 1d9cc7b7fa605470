import { ShowBreakdown, type Breakdown } from '@ehc/casework';
import { ImportWorld } from '../import/import-world';
import { CaseloadMaker, seeded, textOf, type KnownWait } from '../import/known-caseload';

const AS_AT = '2026-03-03';
const CHILDREN = 5000;

const distinct = (waits: readonly KnownWait[]): number => new Set(waits.map(({ childRef }) => childRef)).size;

/** What a manager must read of some waits, counted from the rows of the files. */
function counted(waits: readonly KnownWait[]) {
  return {
    waits: waits.length,
    cases: distinct(waits),
    overdueCases: distinct(waits.filter(({ isOverdue }) => isOverdue)),
    lateWaits: waits.filter(({ dueBy }) => dueBy !== null && textOf(dueBy) < AS_AT).length,
  };
}

const by = <Key extends string>(
  waits: readonly KnownWait[],
  keyOf: (wait: KnownWait) => Key,
): Map<Key, KnownWait[]> => {
  const groups = new Map<Key, KnownWait[]>();
  for (const wait of waits) groups.set(keyOf(wait), [...(groups.get(keyOf(wait)) ?? []), wait]);
  return groups;
};

const only = ({ waits, cases, overdueCases, lateWaits }: ReturnType<typeof counted>) => ({
  waits,
  cases,
  overdueCases,
  lateWaits,
});

describe('the figures of an imported caseload', () => {
  let imports: ImportWorld;
  let breakdown: Breakdown;
  const known = new CaseloadMaker(AS_AT, seeded(20260303));

  beforeAll(async () => {
    for (let number = 0; number < CHILDREN; number += 1) known.add(number);
    imports = await ImportWorld.create(AS_AT);
    const startedAt = performance.now();
    const report = await imports.csv(known.files);
    process.stdout.write(
      `${CHILDREN} children in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`,
    );
    expect(report.children).toMatchObject({ read: CHILDREN, added: CHILDREN });
    expect(report.faults).toEqual([]);
    const [authority] = await imports.rows<{ id: string; code: string }>('SELECT id, code FROM authority');
    breakdown = await imports.world
      .get(ShowBreakdown)
      .run({ authority: authority ?? { id: '', code: '' }, asAt: AS_AT, since: '2025-01-01' });
  }, 120_000);
  afterAll(() => imports.end());

  it('counts the assessments', () => {
    const { inProgress, overdue, distinctCasesWaiting } = breakdown.assessments;
    expect({ inProgress, overdue, distinctCasesWaiting }).toEqual({
      inProgress: known.inProgress,
      overdue: known.overdue,
      distinctCasesWaiting: distinct(known.waits),
    });
  });

  it('counts who is waited for, party by party and organisation by organisation', () => {
    const wanted = [...by(known.waits, ({ party }) => party)].map(([party, waits]) => [
      party,
      counted(waits),
    ]);
    const found = breakdown.assessments.waitingFor.map((line) => [line.party, only(line)]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
    for (const line of breakdown.assessments.waitingFor) {
      const ofParty = known.waits.filter(
        ({ party, organisation }) => party === line.party && organisation !== '',
      );
      const organisations = [...by(ofParty, ({ organisation }) => organisation)];
      const named = line.organisations.filter(({ id }) => id !== null);
      expect(Object.fromEntries(named.map((one) => [one.name, only(one)]))).toEqual(
        Object.fromEntries(organisations.map(([name, waits]) => [name, counted(waits)])),
      );
    }
  });

  it('counts the reviews', () => {
    const { school, service, amendments, unclassified } = known.reviews;
    const total = school + service + amendments + unclassified;
    expect(breakdown.annualReviews.overdue).toEqual({ ...known.reviews, total, family: 0, otherParty: 0 });
    expect(breakdown.annualReviews.completedSince.count).toBe(known.completed);
  });

  it('is lawful throughout', async () => {
    expect(await imports.wrong()).toEqual([]);
  }, 60_000);
});
