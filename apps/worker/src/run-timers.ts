import type { SparingLog } from './sparing-log';
import { isSweepName, type Sweeps, type SweepTimes } from './sweeps';
import {
  JOB_OPTIONS,
  openTimerQueue,
  type QueueHome,
  type TimerQueue,
  type TimerWorker,
} from './timer-queue';
import { orAborted, pause } from './waiting';

const PUT_BACK_SECONDS = 15;
const CLOSING_SECONDS = 5;

export interface TimersToRun {
  readonly home: QueueHome;
  /** The name of the queue: it runs one sweep at a time, so a long one has a queue of its own. */
  readonly queue?: string;
  readonly sweeps: Partial<Sweeps>;
  readonly times: Partial<SweepTimes>;
  /** How often the schedules are put back, should the queue have lost them. */
  readonly putBackSeconds?: number;
  readonly log: SparingLog;
  readonly signal: AbortSignal;
}

/**
 * Lets the queue wake the sweeps, until the signal is aborted; a batch that is running is finished first. The
 * queue holds nothing that matters: a Redis that was lost or emptied is given its schedules again, and the next
 * sweep finds the same deadlines. Throws where the queue cannot be opened.
 */
export async function runTimers(timers: TimersToRun): Promise<void> {
  const { home, log, signal } = timers;
  const { queue, worker } = openTimerQueue(home, ({ name }) => sweep(name, timers), timers.queue);
  const complain = (error: Error) => {
    log.error('The queue does not answer', error);
  };
  for (const part of [queue, worker]) part.on('error', complain);
  try {
    await orAborted(Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]), signal);
    if (!signal.aborted) await Promise.race([worker.run(), keepSchedules(queue, timers)]);
    if (!signal.aborted) throw new Error('The worker of the queue ended by itself');
  } finally {
    await closeInTime(worker, queue);
  }
}

async function sweep(name: string, { sweeps, log, signal }: TimersToRun): Promise<void> {
  if (!isSweepName(name)) return;
  try {
    await sweeps[name]?.(signal);
  } catch (error) {
    log.error('A sweep failed', error);
    throw error;
  }
}

/** Puts the schedules into the queue, again and again: one that is there already keeps its beat. */
async function keepSchedules(queue: TimerQueue, { times, log, signal, ...rest }: TimersToRun): Promise<void> {
  while (!signal.aborted) {
    try {
      await orAborted(putSchedules(queue, times), signal);
    } catch (error) {
      log.error('The schedules cannot be put back', error);
    }
    await pause((rest.putBackSeconds ?? PUT_BACK_SECONDS) * 1000, signal);
  }
}

async function putSchedules(queue: TimerQueue, times: Partial<SweepTimes>): Promise<void> {
  for (const [name, { everySeconds }] of Object.entries(times)) {
    const every = everySeconds * 1000;
    await queue.upsertJobScheduler(name, { every }, { name, opts: JOB_OPTIONS });
  }
}

/** Lets the running job end. A Redis that has gone away meanwhile would never answer: it is not waited for. */
async function closeInTime(worker: TimerWorker, queue: TimerQueue): Promise<void> {
  const patience = new AbortController();
  const closing = worker.close().then(() => queue.close());
  await Promise.race([closing, pause(CLOSING_SECONDS * 1000, patience.signal)]);
  patience.abort();
}
