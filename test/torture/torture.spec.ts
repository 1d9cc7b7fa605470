import { describeWithRedis } from '../support/redis';
import { longForm, shortForm, type Queues } from './mishaps';
import { torment } from './torment';

/** How many rounds of the long form; without it, one of the short form. `npm run torture` sets it. */
const rounds = Number(process.env['EHC_TORTURE_ROUNDS'] ?? 0);
const A_ROUND = 1_800_000;

async function suffer(queues: Queues): Promise<void> {
  const mishaps = rounds > 0 ? longForm(queues) : shortForm(queues);
  const outcome = await torment({ queues, mishaps, work: rounds > 0 ? 300 : 60, impatient: rounds === 0 });
  if (rounds > 0) process.stdout.write(`${queues} ${JSON.stringify(outcome, null, 2)}\n`);
  expect(outcome.suffered).toHaveLength(mishaps.length);
  expect(outcome).toMatchObject({ faults: [], differences: [] });
  expect(outcome.verification).toMatch(/status 0$/);
}

const eachRound = Array.from({ length: Math.max(rounds, 1) }, (_, place) => [place + 1]);

describe('on bad days, with the queues in PostgreSQL', () => {
  it.each(eachRound)(
    'keeps every acknowledged write exactly once, round %i',
    () => suffer('postgres'),
    A_ROUND,
  );
});

describeWithRedis('on bad days, with the queues in Redis', () => {
  it.each(eachRound)('keeps every acknowledged write exactly once, round %i', () => suffer('redis'), A_ROUND);
});
