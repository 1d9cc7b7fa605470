import type { SparingLog } from './sparing-log';
import { isSweepName, SWEEP_NAMES, type Sweeps, type SweepTimes } from './sweeps';
import { JOB_OPTIONS, openTimerQueue, type QueueHome, type TimerQueue } from './timer-queue';
import { orAborted, pause } from './waiting';

const PUT_BACK_SECONDS = 15;

export interface TimersToRun {
  readonly home: QueueHome;
  readonly sweeps: Sweeps;
  readonly times: SweepTimes;
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
export async function runTimers({ home, sweeps, times, log, signal, ...timers }: TimersToRun): Promise<void> {
  const { queue, worker } = openTimerQueue(home, async ({ name }) => {
    if (isSweepName(name)) await sweeps[name](signal);
  });
  const complain = (error: Error) => {
    log.error('The queue does not answer', error);
  };
  for (const part of [queue, worker]) part.on('error', complain);
  try {
    await orAborted(Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]), signal);
    const putBack = async () => {
      for (let first = true; !signal.aborted; first = false) {
        await orAborted(putSchedules(queue, times), signal).catch((error: unknown) => {
          if (first) throw error;
          log.error('The schedules cannot be put back', error);
        });
        await pause((timers.putBackSeconds ?? PUT_BACK_SECONDS) * 1000, signal);
      }
    };
    if (!signal.aborted) await Promise.race([worker.run(), putBack()]);
  } finally {
    await worker.close();
    await queue.close();
  }
}

/** One schedule for each sweep. One that is there already keeps its beat. */
async function putSchedules(queue: TimerQueue, times: SweepTimes): Promise<void> {
  for (const name of SWEEP_NAMES) {
    const every = times[name].everySeconds * 1000;
    await queue.upsertJobScheduler(name, { every }, { name, opts: JOB_OPTIONS });
  }
}
