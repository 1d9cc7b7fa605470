import { createPostgresBackend, Queue, withBackend, Worker, type RateLimiterOptions } from 'bullmq';
import { queuePool } from '@ehc/platform';

/** Where the queues live: in Redis where there is one, or else in our own PostgreSQL. */
export interface QueueHome {
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string;
}

/** What a job is told: ids only. */
export type JobData = Readonly<Record<string, string>>;

/** What a queue keeps of a job when it is done, and how it is tried again. */
export interface JobOptions {
  readonly jobId?: string;
  readonly attempts?: number;
  readonly backoff?: { readonly type: 'exponential'; readonly delay: number };
  readonly removeOnComplete: boolean;
  readonly removeOnFail: boolean | { readonly count: number };
}

interface Part {
  on(event: 'error', listener: (error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
}

/** What we ask of a queue, the same of both kinds. */
export interface OpenQueue extends Part {
  upsertJobScheduler(
    id: string,
    repeat: { every: number },
    template: { name: string; opts: JobOptions },
  ): Promise<unknown>;
  addBulk(jobs: { name: string; data: JobData; opts: JobOptions }[]): Promise<unknown>;
}

export interface OpenWorker extends Part {
  run(): Promise<void>;
}

/** A job as its worker sees it. */
export interface Job {
  readonly name: string;
  readonly data: JobData;
}

export interface QueueOptions {
  readonly name: string;
  readonly work: (job: Job) => Promise<void>;
  readonly concurrency: number;
  readonly limiter?: RateLimiterOptions;
}

/** The same for every worker: with different intervals a killed worker's job would be picked up late. */
const WORKER_OPTIONS = { autorun: false, lockDuration: 15_000, stalledInterval: 10_000 };

/** For the queue, its worker and one job each; one of them only listens for new jobs. */
const POSTGRES_CONNECTIONS = 4;

/** A queue and a worker for it. The worker takes jobs from `run` on; `end` comes last, when both are closed. */
export function openQueue(
  { redisUrl, databaseUrl }: QueueHome,
  { name, work, concurrency, limiter }: QueueOptions,
): { queue: OpenQueue; worker: OpenWorker; end: () => Promise<void> } {
  const options = { ...WORKER_OPTIONS, concurrency, ...(limiter && { limiter }) };
  if (redisUrl !== undefined) {
    const connection = { url: redisUrl, maxRetriesPerRequest: null };
    const worker = new Worker(name, work, { ...options, connection });
    return { queue: new Queue(name, { connection }), worker, end: () => Promise.resolve() };
  }
  const inPostgres = withBackend(createPostgresBackend);
  const connection = queuePool(databaseUrl, POSTGRES_CONNECTIONS);
  const worker = new inPostgres.Worker(name, work, { ...options, connection });
  return { queue: new inPostgres.Queue(name, { connection }), worker, end: () => connection.end() };
}
