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

/** Only root may mount a disk. */
const smallDisk = SmallDisk.isPossible();

/** The short form is over sooner if one service suffers it all, a full disk too. */
function onEachHome(queues: Queues): Promise<void> {
  if (rounds > 0) return suffer(queues, { queues, mishaps: longForm(queues), disk: 'ordinaryDisk' });
  const disk = smallDisk && queues === 'postgres' ? 'smallDisk' : 'ordinaryDisk';
  return suffer(queues, { queues, mishaps: shortForm(queues, disk), disk });
}

const onFullDisk = (): Promise<void> =>
  suffer('full disk', { queues: 'postgres', mishaps: diskForm(), disk: 'smallDisk' });

const eachRound = Array.from({ length: Math.max(rounds, 1) }, (_, place) => [place + 1]);

describe('on bad days, with the queues in PostgreSQL', () => {
  it.each(eachRound)(PROMISE, () => onEachHome('postgres'), A_ROUND);
});

describeWithRedis('on bad days, with the queues in Redis', () => {
  it.each(eachRound)(PROMISE, () => onEachHome('redis'), A_ROUND);
});

if (smallDisk && rounds > 0) {
  describe('on a full disk', () => {
    it.each(eachRound)(PROMISE, onFullDisk, A_ROUND);
  });
}
