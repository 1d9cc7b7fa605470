import { load, median, percentile, perSecond, type Call, type Run } from './load';
import type { Scenario } from './scenarios';
import type { ServerProcess } from './server-process';

const ROUNDS = 3;
export const SECONDS = Number(process.env['EHC_BENCH_SECONDS'] ?? '4');

/** One thing that people do, by the real server and by the limit, round by round. */
export interface Measured {
  readonly name: string;
  readonly concurrency: number;
  readonly real: readonly Run[];
  readonly limit: readonly Run[];
}

export interface Servers {
  readonly real: ServerProcess;
  readonly limit: ServerProcess;
}

/** What can be asked again and again: as often as the seconds allow, in turn, so that the machine's mood hits both. */
export function measureReads(
  { name, calls }: Scenario,
  concurrency: number,
  servers: Servers,
): Promise<Measured> {
  const how = { concurrency, again: true };
  const turn = (at: ServerProcess, seconds: number) => load(sentTo(at, calls), { ...how, seconds });
  return inTurn({ name, concurrency }, servers, (at, round) => turn(at, round < 0 ? 1 : SECONDS));
}

/** How many writes one turn sends, and how many the first that is not measured. */
export interface WriteTurns {
  readonly concurrency: number;
  readonly warmUp: number;
  readonly each: number;
}

export const writesIn = ({ warmUp, each }: WriteTurns): number => warmUp + ROUNDS * each;

/** What can be done only once: so many calls a turn, each its own, the same ones by the real server and by the limit. */
export function measureWrites(
  { name, calls }: Scenario,
  turns: WriteTurns,
  servers: Servers,
): Promise<Measured> {
  const { concurrency, warmUp, each } = turns;
  return inTurn({ name, concurrency }, servers, (at, round) => {
    const from = round < 0 ? 0 : warmUp + round * each;
    const mine = calls.slice(from, from + (round < 0 ? warmUp : each));
    return load(sentTo(at, mine), { concurrency, seconds: Infinity, again: false });
  });
}

/** A round of each that is not measured, number -1, and then the measured ones. */
async function inTurn(
  what: Pick<Measured, 'name' | 'concurrency'>,
  { real, limit }: Servers,
  turn: (at: ServerProcess, round: number) => Promise<Run>,
): Promise<Measured> {
  const runs: { real: Run[]; limit: Run[] } = { real: [], limit: [] };
  for (const at of [real, limit]) await turn(at, -1);
  for (let round = 0; round < ROUNDS; round += 1) {
    runs.real.push(await turn(real, round));
    runs.limit.push(await turn(limit, round));
  }
  return { ...what, ...runs };
}

/** The limit has one address, and knows what to do by the order in which it is asked. */
const sentTo = ({ url, isLimit }: ServerProcess, calls: readonly Call[]): Call[] =>
  calls.map((call) => ({ ...call, url: isLimit ? url : url + call.url }));

export const HEAD = [
  'What',
  'At once',
  'Of the limit',
  'p50 ms',
  'p95 ms',
  'A second',
  'Limit p50 ms',
  'Limit a second',
  'Spread',
  'kB',
];

export function lineOf({ name, concurrency, real, limit }: Measured): (string | number)[] {
  const rates = real.map(perSecond);
  const [rate, most] = [median(rates), median(limit.map(perSecond))];
  const spread = (Math.max(...rates) - Math.min(...rates)) / rate;
  const ms = (runs: readonly Run[], percent: number) =>
    median(runs.map((run) => percentile(run, percent))).toFixed(1);
  return [
    ...[name, concurrency, (rate / most).toFixed(2), ms(real, 50), ms(real, 95), rate.toFixed(0)],
    ...[ms(limit, 50), most.toFixed(0), `${Math.round(100 * spread)} %`],
    ((real[0]?.bytes ?? 0) / 1000).toFixed(0),
  ];
}

/** How the medians came about, and the memory. */
export const howMeasured = (turns: string, { real, limit }: Servers): string =>
  `Medians of ${ROUNDS} rounds of ${turns}. Peak memory: server ${real.peakMegabytes()} MB, limit ${limit.peakMegabytes()} MB.`;
