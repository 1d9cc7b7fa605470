import { describeWithRedis } from '../support/redis';
import { diskForm, longForm, shortForm, type Queues } from './mishaps';
import { SmallDisk } from './small-disk';
import { torment, type Torment } from './torment';

/** How many rounds of the long form; without it, one of the short form. `npm run torture` sets it. */
const rounds = Number(process.env['EHC_TORTURE_ROUNDS'] ?? 0);
const A_ROUND = 1_800_000;
const PROMISE = 'keeps every acknowledged write exactly once, round %i';

async function suffer(what: string, given: Pick<Torment, 'queues' | 'mishaps' | 'disk'>): Promise<void> {
  const outcome = await torment({ ...given, work: rounds > 0 ? 300 : 60, impatient: rounds === 0 });
  if (rounds > 0) process.stdout.write(`${what} ${JSON.stringify(outcome, null, 2)}\n`);
  expect(outcome.suffered).toHaveLength(given.mishaps.length);
  expect(outcome).toMatchObject({ faults: [], differences: [] });
  expect(outcome.verification).toMatch(/status 0$/);
}

const onOrdinaryDisk = (queues: Queues): Promise<void> =>
  suffer(queues, {
    queues,
    mishaps: rounds > 0 ? longForm(queues) : shortForm(queues),
    disk: 'ordinaryDisk',
  });

const onFullDisk = (): Promise<void> =>
  suffer('full disk', { queues: 'postgres', mishaps: diskForm(), disk: 'smallDisk' });

const eachRound = Array.from({ length: Math.max(rounds, 1) }, (_, place) => [place + 1]);

describe('on bad days, with the queues in PostgreSQL', () => {
  it.each(eachRound)(PROMISE, () => onOrdinaryDisk('postgres'), A_ROUND);
});

describeWithRedis('on bad days, with the queues in Redis', () => {
  it.each(eachRound)(PROMISE, () => onOrdinaryDisk('redis'), A_ROUND);
});

/** Only root may mount a disk. */
const describeWithSmallDisk = SmallDisk.isPossible() ? describe : describe.skip;

describeWithSmallDisk('on a full disk', () => {
  it.each(eachRound)(PROMISE, onFullDisk, A_ROUND);
});
