import { openQueue, type OpenQueue, type QueueHome, type QueueOptions } from './queue';
import type { SparingLog } from './sparing-log';
import { orAborted, pause } from './waiting';

const CLOSING_SECONDS = 5;

export interface QueueToRun extends QueueOptions {
  readonly home: QueueHome;
  /** Fills the queue again and again, from what the database says. */
  readonly fill: (queue: OpenQueue) => Promise<unknown>;
  readonly fillEverySeconds: number;
  readonly log: SparingLog;
  readonly signal: AbortSignal;
}

/**
 * Runs a queue until the signal is aborted; what is running is finished first. The queue holds nothing that matters:
 * a Redis that was lost or emptied is filled again. Throws where the queue cannot be opened.
 */
export async function runQueue(run: QueueToRun): Promise<void> {
  const { home, log, signal } = run;
  const opened = openQueue(home, run);
  const { queue, worker } = opened;
  const complain = (error: Error) => {
    log.error('The queue does not answer', error);
  };
  for (const part of [queue, worker]) part.on('error', complain);
  try {
    await orAborted(Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]), signal);
    if (!signal.aborted) await Promise.race([worker.run(), keepFilled(queue, run)]);
    if (!signal.aborted) throw new Error('The worker of the queue ended by itself');
  } finally {
    await closeInTime(opened);
  }
}

async function keepFilled(queue: OpenQueue, run: QueueToRun): Promise<void> {
  const { fill, fillEverySeconds, log, signal } = run;
  while (!signal.aborted) {
    try {
      await orAborted(fill(queue), signal);
    } catch (error) {
      log.error('The queue cannot be filled', error);
    }
    await pause(fillEverySeconds * 1000, signal);
  }
}

/** Lets the running job end. A Redis that has gone away meanwhile would never answer: it is not waited for. */
async function closeInTime({ worker, queue, end }: ReturnType<typeof openQueue>): Promise<void> {
  const patience = new AbortController();
  const closing = worker
    .close()
    .then(() => queue.close())
    .then(end);
  await Promise.race([closing, pause(CLOSING_SECONDS * 1000, patience.signal)]);
  patience.abort();
}
