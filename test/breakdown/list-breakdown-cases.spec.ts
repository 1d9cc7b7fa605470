import { ListBreakdownCases, ShowBreakdown, type CaseCursor } from '@ehc/casework';
import { BadInput } from '@ehc/platform';
import { World } from '../support/casework';
import { everyNumber, type NumberWithList } from './every-number';
import { authority, tellHandCountedCaseload } from './hand-counted';

describe('the cases behind the numbers', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create('2026-03-03');
    await tellHandCountedCaseload(world);
  });
  afterAll(() => world.end());

  const list = (
    { figure, filters }: Omit<NumberWithList, 'number'>,
    asAt: string,
    after: CaseCursor | null = null,
    size = 50,
  ) => world.get(ListBreakdownCases).run({ authorityId: authority.id, figure, filters, asAt, after, size });

  it.each(['2026-03-03', '2026-02-10', '2025-10-05', '2024-12-24'])(
    'are as many as the number says, %s',
    async (asAt) => {
      const numbers = everyNumber(await world.get(ShowBreakdown).run({ authority, asAt }));
      expect(numbers.length).toBeGreaterThan(60);
      for (const number of numbers) {
        const { total, cases } = await list(number, asAt);
        expect([number, total, cases.length]).toEqual([number, number.number, number.number]);
      }
    },
  );

  it('come page by page, each once, oldest first', async () => {
    const all = await list({ figure: 'plansHeld', filters: {} }, '2026-03-03');
    const ids: string[] = [];
    let after: CaseCursor | null = null;
    do {
      const page = await list({ figure: 'plansHeld', filters: {} }, '2026-03-03', after, 2);
      expect(page.total).toBe(6);
      ids.push(...page.cases.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(ids).toEqual(all.cases.map(({ id }) => id));
    expect(new Set(ids).size).toBe(6);
    expect(all.cases.map(({ day }) => day)).toEqual([...all.cases.map(({ day }) => day)].sort());
  });

  it.each([
    ['a figure that is none', { figure: 'nothing', filters: {} }],
    ['a filter of another figure', { figure: 'plansHeld', filters: { party: 'ep' } }],
    ['waits of nobody in particular', { figure: 'waits', filters: {} }],
    ['a party that is none', { figure: 'waits', filters: { party: 'everybody' } }],
    ['a month that is none', { figure: 'plansIssued', filters: { month: '2026-13' } }],
    ['an organisation that is no id', { figure: 'waits', filters: { party: 'ep', organisation: "'" } }],
  ])('refuses %s', async (_, asked) => {
    const run = async () =>
      world.get(ListBreakdownCases).run({ authorityId: authority.id, asAt: '2026-03-03', ...asked });
    await expect(run()).rejects.toThrow(BadInput);
  });

  it('of another authority are none', async () => {
    const other = { id: '019c0000-0000-7000-8000-000000000000', code: '997' };
    expect(
      everyNumber(await world.get(ShowBreakdown).run({ authority: other })).every(
        ({ number }) => number === 0,
      ),
    ).toBe(true);
  });
});
