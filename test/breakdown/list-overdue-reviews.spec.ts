import { ListOverdueReviews, type OverdueReviewCursor, type TypedOverdueReviewFilters } from '@ehc/casework';
import { BadInput } from '@ehc/platform';
import { World } from '../support/casework';
import { authority, school, tellHandCountedCaseload } from './hand-counted';

describe('the list of overdue reviews', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create('2026-03-03');
    await tellHandCountedCaseload(world);
  });
  afterAll(() => world.end());

  const list = (filters: TypedOverdueReviewFilters, after: OverdueReviewCursor | null = null, size = 50) =>
    world.get(ListOverdueReviews).run({ authorityId: authority.id, filters, after, size });

  it('has every overdue review once, the longest late first, with who has it', async () => {
    const { overdue, total, reviews, schools } = await list({});
    expect(overdue).toEqual({
      total: 4,
      school: 1,
      service: 1,
      amendments: 1,
      family: 0,
      otherParty: 0,
      unclassified: 1,
    });
    expect(total).toBe(4);
    expect(reviews.map(({ part, step, dueBy }) => [part, step, dueBy])).toEqual([
      ['unclassified', 'sayWhoIsWaitedFor', '2025-11-30'],
      ['amendments', 'issueAmendedPlan', '2025-12-15'],
      ['school', 'arrangeMeeting', '2026-02-09'],
      ['service', 'decideReview', '2026-02-17'],
    ]);
    expect(reviews[2]).toMatchObject({
      withName: school.name,
      startedOn: '2025-12-15',
      schoolName: school.name,
    });
    expect(schools).toEqual([{ id: school.id, name: school.name, count: 4 }]);
  });

  it.each<[TypedOverdueReviewFilters, number]>([
    [{ who: 'school' }, 1],
    [{ step: 'decideReview' }, 1],
    [{ late: 'under1' }, 2],
    [{ late: '1to3' }, 1],
    [{ late: '3to6' }, 1],
    [{ late: 'over12' }, 0],
    [{ year: '6' }, 4],
    [{ year: '5' }, 0],
    [{ year: 'nursery' }, 0],
    [{ year: 'over12' }, 0],
    [{ school: school.id, who: 'service' }, 1],
    [{ noPlace: 'no' }, 4],
    [{ noPlace: 'yes' }, 0],
    [{ transfers: 'yes' }, 0],
    [{ underFive: 'yes' }, 0],
    [{ lookedAfter: 'no', who: '' }, 4],
  ])('is narrowed by %j to %i', async (filters, count) => {
    const { total, reviews } = await list(filters);
    expect([total, reviews.length]).toEqual([count, count]);
  });

  it('comes page by page', async () => {
    const first = await list({}, null, 3);
    const second = await list({}, first.next, 3);
    expect(second).toMatchObject({ total: 4, next: null });
    expect([...first.reviews, ...second.reviews]).toEqual((await list({})).reviews);
  });

  it('refuses a filter that is none', async () => {
    await expect(async () => list({ who: 'nobody' })).rejects.toThrow(BadInput);
  });
});
