import { roundTop, tenth } from './scale';

export interface MonthPoint {
  readonly label: string;
  /** Shown under the month where a new year begins. */
  readonly year: string | null;
  readonly column: number | null;
  readonly line: number | null;
  /** The line starts again here. */
  readonly restarts: boolean;
}

const SIZE = { width: 900, height: 300, left: 44, right: 8, top: 12, bottom: 46 };
const GRID_STEPS = 4;

/** The drawing of a percentage by month: columns for the month, a line for the year to date. */
export function monthChart(points: readonly MonthPoint[]) {
  const { width, height, left, right, top, bottom } = SIZE;
  const values = points.flatMap(({ column, line }) => [column ?? 0, line ?? 0]);
  const greatest = Math.min(100, roundTop(Math.max(...values, 0), 20));
  const slot = (width - left - right) / Math.max(1, points.length);
  const y = (value: number) => tenth(top + (height - top - bottom) * (1 - value / greatest));
  const x = (place: number) => tenth(left + slot * (place + 0.5));
  const columns = points.flatMap(({ column }, place) =>
    column === null
      ? []
      : [
          {
            x: tenth(x(place) - slot * 0.3),
            y: y(column),
            width: tenth(slot * 0.6),
            height: tenth(y(0) - y(column)),
          },
        ],
  );
  return {
    ...SIZE,
    baseline: y(0),
    columns,
    path: pathOf(points, x, y),
    dots: points.flatMap(({ line }, place) => (line === null ? [] : [{ x: x(place), y: y(line) }])),
    months: points.map(({ label, year }, place) => ({ x: x(place), label, year })),
    grid: Array.from({ length: GRID_STEPS + 1 }, (_, step) => {
      const value = (greatest * step) / GRID_STEPS;
      return { y: y(value), label: `${Math.round(value)}%` };
    }),
  };
}

function pathOf(
  points: readonly MonthPoint[],
  x: (place: number) => number,
  y: (value: number) => number,
): string {
  let pen: 'M' | 'L' = 'M';
  return points
    .map(({ line, restarts }, place) => {
      if (line === null || restarts) pen = 'M';
      if (line === null) return '';
      const move = `${pen}${x(place)} ${y(line)}`;
      pen = 'L';
      return move;
    })
    .join('');
}
