import { ShowBreakdown } from '@ehc/casework';
import { World } from '../test/support/casework';
import { authority, fillLargeCaseload } from './support/large-caseload';

const RUNS = 15;

/** How long the manager's breakdown of a large county takes. It reports; it never fails for being slow. */
describe('the breakdown of a large county', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.create('2026-03-03');
    await world.write(fillLargeCaseload);
  }, 120_000);
  afterAll(() => world.end());

  it.each(['2026-03-03', '2025-10-31', '2024-06-30'])('as at %s', async (asAt) => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const startedAt = performance.now();
      const { assessments } = await world.get(ShowBreakdown).run({ authority, asAt });
      times.push(performance.now() - startedAt);
      expect(assessments.inProgress).toBeGreaterThan(0);
    }
    times.sort((a, b) => a - b);
    const [least = 0, middle = 0, most = 0] = [times[0], times[Math.floor(RUNS / 2)], times.at(-1)];
    const figures = [least, middle, most].map((time) => `${time.toFixed(0)} ms`).join(' / ');
    process.stdout.write(`breakdown as at ${asAt}, least / median / most: ${figures}\n`);
  });
});
