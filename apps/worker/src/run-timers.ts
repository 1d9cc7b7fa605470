import type { JobOptions, OpenQueue, QueueHome } from './queue';
import { runQueue } from './run-queue';
import type { SparingLog } from './sparing-log';
import { isSweepName, type Sweeps, type SweepTimes } from './sweeps';

const PUT_BACK_SECONDS = 15;

/** A sweep leaves its traces in the history: of its jobs only some failures are kept, for a technician. */
const JOB_OPTIONS: JobOptions = { removeOnComplete: true, removeOnFail: { count: 100 } };

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
 * Lets the queue wake the sweeps, until the signal is aborted; a batch that is running is finished first. The next
 * sweep finds what the last one left, whatever became of the queue.
 */
export function runTimers(timers: TimersToRun): Promise<void> {
  const { home, times, log, signal } = timers;
  return runQueue({
    name: timers.queue ?? 'timers',
    concurrency: 1,
    work: ({ name }) => sweep(name, timers),
    fill: (queue) => putSchedules(queue, times),
    fillEverySeconds: timers.putBackSeconds ?? PUT_BACK_SECONDS,
    ...{ home, log, signal },
  });
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

/** Puts the schedules into the queue: one that is there already keeps its beat. */
async function putSchedules(queue: OpenQueue, times: Partial<SweepTimes>): Promise<void> {
  for (const [name, { everySeconds }] of Object.entries(times)) {
    await queue.upsertJobScheduler(name, { every: everySeconds * 1000 }, { name, opts: JOB_OPTIONS });
  }
}
