import { barOf } from './bar';
import { monthChart, type MonthPoint } from './month-chart';

const point = (label: string, column: number | null, line: number | null, restarts = false): MonthPoint => ({
  label,
  year: null,
  column,
  line,
  restarts,
});

describe('a chart of months', () => {
  it('begins its line anew where the year does, and breaks it where there is nothing', () => {
    const { path } = monthChart([
      point('Nov', 10, 10),
      point('Dec', 20, 15),
      point('Jan', null, null, true),
      point('Feb', 5, 5),
      point('Mar', 5, 5),
    ]);
    expect(path.match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
  });

  it('has a column for every month with a plan, as high as its share', () => {
    const { columns, baseline, grid } = monthChart([
      point('Jan', 20, 20),
      point('Feb', null, 20),
      point('Mar', 0, 14),
    ]);
    expect(columns).toHaveLength(2);
    expect(columns[0]?.y).toBe(grid.at(-1)?.y);
    expect(columns[1]).toMatchObject({ y: baseline, height: 0 });
    expect(grid.at(-1)?.label).toBe('20%');
  });

  it('can be empty', () => {
    expect(monthChart([]).path).toBe('');
  });
});

describe('a bar', () => {
  it('is drawn against the greatest of its column', () => {
    expect(barOf(50, 200, 25, 220)).toEqual({ whole: 25, strong: 12.5, mark: 110 });
    expect(barOf(0, 0)).toEqual({ whole: 0, strong: 0, mark: null });
  });
});
