import { civilDate } from '../civil-date';
import { COUNTED_FIGURES, countedFigure, FIGURES, type CountedFigureId } from './figures';
import { percentOf, toOneDecimal } from './rounding';
import { timelinessFrom, timelinessMonths } from './timeliness-months';

describe('figures', () => {
  it('each have a title of their own and say what they count', () => {
    const figures = Object.values(FIGURES);
    expect(new Set(figures.map(({ title }) => title)).size).toBe(figures.length);
    for (const { definition } of figures) expect(definition).toMatch(/^[A-Z].{40,}\.$/);
  });

  it('need only what they can be narrowed by', () => {
    for (const id of Object.keys(COUNTED_FIGURES) as CountedFigureId[]) {
      const { by, needs = [] } = countedFigure(id);
      expect(by).toEqual(expect.arrayContaining([...needs]));
    }
  });
});

describe('percentages', () => {
  it.each([
    [1, 8, 13],
    [1, 3, 33],
    [1, 200, 1],
    [1, 201, 0],
    [199, 200, 100],
    [0, 5, 0],
    [0, 0, null],
  ])('%i of %i is %s', (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });

  it('and decimals are rounded half up', () => {
    expect([toOneDecimal(301.05), toOneDecimal(0.25), toOneDecimal(4)]).toEqual([301.1, 0.3, 4]);
  });
});

describe('the months of timeliness', () => {
  it.each([
    ['2023-02-28', '2022-01-01', 14],
    ['2023-02-27', '2021-01-01', 26],
    ['2024-02-28', '2022-01-01', 26],
    ['2024-02-29', '2023-01-01', 14],
    ['2025-10-31', '2024-01-01', 22],
    ['2025-01-15', '2023-01-01', 25],
  ])('as at %s begin on %s and are %i', (asAt, from, count) => {
    const months = timelinessMonths(civilDate(asAt));
    expect(timelinessFrom(civilDate(asAt))).toBe(from);
    expect(months).toHaveLength(count);
    expect([months[0], months.at(-1)]).toEqual([from.slice(0, 7), asAt.slice(0, 7)]);
  });
});
