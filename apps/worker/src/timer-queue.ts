import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';

/** Where the queues live: in Redis where there is one, or else in our own PostgreSQL. */
export interface QueueHome {
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string;
}

interface Part {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** What the timers ask of a queue, the same of both kinds. */
export interface TimerQueue extends Part {
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: { name: string; opts: typeof JOB_OPTIONS },
  ): Promise<unknown>;
}

export interface TimerWorker extends Part {
  run(): Promise<void>;
}

/** A sweep leaves its traces in the history: of its jobs only some failures are kept, for a technician. */
export const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: { count: 100 } };

/** The same for every worker: with different intervals a killed worker's job would be picked up late. */
const WORKER_OPTIONS = { autorun: false, concurrency: 1, lockDuration: 30_000, stalledInterval: 30_000 };

const NAME = 'timers';
const POSTGRES_CONNECTIONS = 2;

/** The queue of the timers and a worker for it. The worker takes jobs from `run` on. */
export function openTimerQueue(
  { redisUrl, databaseUrl }: QueueHome,
  work: (job: { name: string }) => Promise<void>,
  name = NAME,
): { queue: TimerQueue; worker: TimerWorker } {
  if (redisUrl !== undefined) {
    const connection = { url: redisUrl, maxRetriesPerRequest: null };
    const worker = new Worker(name, work, { ...WORKER_OPTIONS, connection });
    return { queue: new Queue(name, { connection }), worker };
  }
  const inPostgres = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, max: POSTGRES_CONNECTIONS };
  const worker = new inPostgres.Worker(name, work, { ...WORKER_OPTIONS, connection });
  return { queue: new inPostgres.Queue(name, { connection }), worker };
}
