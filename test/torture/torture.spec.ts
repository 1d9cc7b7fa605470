import { MISHAPS } from './mishaps';
import { torment } from './torment';

it('keeps every acknowledged write exactly once', async () => {
  const outcome = await torment({ queues: 'postgres', mishaps: MISHAPS, work: 30 });
  console.log(JSON.stringify(outcome, null, 1));
  expect(outcome.faults).toEqual([]);
  expect(outcome.differences).toEqual([]);
  expect(outcome.verification).toMatch(/status 0$/);
}, 120_000);
