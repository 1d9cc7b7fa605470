import type { NoticeToSend } from '@ehc/casework';
import type { JobOptions, QueueHome } from './queue';
import { runQueue } from './run-queue';
import type { SparingLog } from './sparing-log';

const LOOK_SECONDS = 5;
/** A mail server that has trouble is asked again after 5, 10, 20 seconds and so on, for almost three hours. */
const ATTEMPTS = 12;
const FIRST_PAUSE_MILLISECONDS = 5000;

export interface OutboxToRun {
  readonly home: QueueHome;
  /** The messages that wait in the outbox. */
  readonly toSend: () => Promise<readonly NoticeToSend[]>;
  /** Sends one of them; false where it should be tried again. */
  readonly send: (notice: NoticeToSend) => Promise<boolean>;
  /** How many messages a second leave at most; nothing where it does not matter. */
  readonly mostEachSecond?: number;
  readonly lookSeconds?: number;
  readonly firstPauseMilliseconds?: number;
  readonly log: SparingLog;
  readonly signal: AbortSignal;
}

/**
 * Sends what waits in the outbox, one job for each message, until the signal is aborted. What waits stands in the
 * database: a queue that was lost is filled again, and a message is in it only once, by its id.
 */
export function runOutbox(outbox: OutboxToRun): Promise<void> {
  const { home, toSend, send, mostEachSecond, log, signal } = outbox;
  return runQueue({
    name: 'notices',
    concurrency: 2,
    ...(mostEachSecond !== undefined && { limiter: { max: mostEachSecond, duration: 1000 } }),
    work: async ({ data: { id = '', authorityId = '' } }) => {
      if (!(await send({ id, authorityId }))) throw new Error('The message did not get through');
    },
    fill: async (queue) => {
      const waiting = await toSend();
      if (waiting.length > 0) await queue.addBulk(waiting.map((data) => jobFor(data, outbox)));
    },
    fillEverySeconds: outbox.lookSeconds ?? LOOK_SECONDS,
    ...{ home, log, signal },
  });
}

function jobFor(
  data: NoticeToSend,
  { firstPauseMilliseconds: delay = FIRST_PAUSE_MILLISECONDS }: OutboxToRun,
) {
  const opts: JobOptions = {
    jobId: data.id,
    attempts: ATTEMPTS,
    backoff: { type: 'exponential', delay },
    removeOnComplete: true,
    removeOnFail: true,
  };
  return { name: 'send', data, opts };
}
