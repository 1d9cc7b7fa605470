import { Agent, request } from 'node:http';

/** One call of a scenario. */
export interface Call {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What a run of calls took: milliseconds each, in order of length, and the seconds of the whole. */
export interface Run {
  readonly times: readonly number[];
  readonly seconds: number;
  readonly bytes: number;
}

/**
 * Sends the calls one after the other, so many at a time, until they have all been sent or the seconds are over.
 * `again` begins anew with the first after the last. Throws at the first answer that is not 2xx.
 */
export async function load(
  calls: readonly Call[],
  { concurrency, seconds, again }: { concurrency: number; seconds: number; again: boolean },
): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  const startedAt = performance.now();
  const isOver = () => performance.now() - startedAt > seconds * 1000 || (!again && next >= calls.length);
  const worker = async () => {
    while (!isOver()) {
      const call = calls[next++ % calls.length] as Call;
      const sentAt = performance.now();
      bytes = await send(call, agent);
      times.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  agent.destroy();
  const took = (performance.now() - startedAt) / 1000;
  return { times: times.sort((a, b) => a - b), seconds: took, bytes };
}

function send({ url, method, headers, body }: Call, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts);
        if ((answer.statusCode ?? 500) < 300) resolve(text.length);
        else reject(new Error(`${method} ${url}: ${answer.statusCode} ${text.toString().slice(0, 500)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The time that so many per cent of the calls did not exceed. */
export const percentile = ({ times }: Run, percent: number): number =>
  times[Math.min(times.length - 1, Math.floor((times.length * percent) / 100))] ?? NaN;

export const perSecond = ({ times, seconds }: Run): number => times.length / seconds;

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
