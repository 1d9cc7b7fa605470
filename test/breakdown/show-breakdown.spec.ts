import { breakdownJson, ShowBreakdown } from '@ehc/casework';
import { BadInput } from '@ehc/platform';
import { World } from '../support/casework';
import { authority, tellHandCountedCaseload } from './hand-counted';

describe('the breakdown of a small caseload', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create('2026-03-03');
    await tellHandCountedCaseload(world);
  });
  afterAll(() => world.end());

  const show = async (asAt: string, since?: string) =>
    breakdownJson(await world.get(ShowBreakdown).run({ authority, asAt, since }));

  it('is what we counted by hand today', async () => {
    const { assessments, annualReviews, timeliness, caseloads } = await show('2026-03-03');
    expect(assessments).toEqual({
      inProgress: 4,
      overdue: 2,
      overdueExcused: 1,
      waitingFor: [
        {
          party: 'ep',
          waits: 3,
          cases: 3,
          overdueCases: 2,
          lateWaits: 2,
          oldestDays: 183,
          medianDays: 148,
          organisations: [{ name: 'Wrexley EP service', waits: 3, cases: 3, overdueCases: 2, lateWaits: 2 }],
        },
        {
          party: 'health',
          waits: 1,
          cases: 1,
          overdueCases: 1,
          lateWaits: 1,
          oldestDays: 148,
          medianDays: 148,
          organisations: [{ name: 'South Trust', waits: 1, cases: 1, overdueCases: 1, lateWaits: 1 }],
        },
        {
          party: 'panel',
          waits: 1,
          cases: 1,
          overdueCases: 0,
          lateWaits: 0,
          oldestDays: 7,
          medianDays: 7,
          organisations: [],
        },
      ],
      distinctCasesWaiting: 4,
    });
    expect(annualReviews).toEqual({
      completedSince: { from: '2025-01-01', count: 1 },
      overdue: { total: 4, school: 1, service: 1, amendments: 1, family: 0, otherParty: 0, unclassified: 1 },
      publishedLast7Days: 1,
    });
    expect(timeliness).toHaveLength(15);
    expect(timeliness.filter(({ issued }) => issued > 0)).toEqual([
      {
        month: '2026-02',
        issued: 2,
        inTime: 1,
        percent: 50,
        cumulativePercent: 50,
        issuedNotExcepted: 1,
        inTimeNotExcepted: 1,
        percentNotExcepted: 100,
      },
    ]);
    expect(timeliness.at(-1)).toMatchObject({ month: '2026-03', percent: null, cumulativePercent: 50 });
    expect(caseloads).toEqual({
      target: 220,
      caseworkers: 2,
      fullTimeEquivalent: 1.5,
      plansHeld: 6,
      plansPerFte: 4,
      unallocated: 1,
      byCaseworker: [
        { plans: 3, fte: 1 },
        { plans: 2, fte: 0.5 },
      ],
    });
  });

  it('is what it was at the end of a day last year', async () => {
    const { assessments, annualReviews, timeliness, caseloads } = await show('2025-10-05');
    expect(assessments).toMatchObject({ inProgress: 4, overdue: 0, distinctCasesWaiting: 4 });
    expect(assessments.waitingFor.map(({ party, cases }) => [party, cases])).toEqual([
      ['caseworker', 3],
      ['ep', 1],
    ]);
    expect(annualReviews.overdue.total).toBe(0);
    expect(timeliness[0]?.month).toBe('2024-01');
    expect(caseloads).toMatchObject({ plansHeld: 6, unallocated: 1 });
  });

  it('counts a limit as past on the day after it, not on it', async () => {
    expect((await show('2025-12-19')).assessments.overdue).toBe(0);
    expect((await show('2025-12-20')).assessments.overdue).toBe(1);
  });

  it('takes the day from which completed reviews count', async () => {
    expect((await show('2026-03-03', '2026-02-28')).annualReviews.completedSince).toEqual({
      from: '2026-02-28',
      count: 0,
    });
  });

  it.each([
    ['a day that does not exist', '2026-02-30', undefined, /not a day in the calendar/],
    ['a day in the future', '2026-03-04', undefined, /in the future/],
    ['a day before the first record', '2024-10-31', undefined, /first record is of 2024-11-01/],
    ['a beginning after the day', '2026-03-03', '2026-03-04', /is after 2026-03-03/],
  ])('refuses %s', async (_, asAt, since, message) => {
    const shown = show(asAt, since);
    await expect(shown).rejects.toThrow(BadInput);
    await expect(shown).rejects.toThrow(message);
  });
});
