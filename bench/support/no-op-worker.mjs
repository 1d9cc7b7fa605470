import { createPostgresBackend, withBackend } from 'bullmq';

/**
 * BullMQ's own worker on PostgreSQL, set as the product's, whose jobs do nothing. Tells its parent the milliseconds
 * from its start to the end of the last of so many jobs.
 */
const [connectionString, name, jobs, concurrency] = process.argv.slice(2);
const { Worker } = withBackend(createPostgresBackend);
const options = { autorun: false, lockDuration: 15_000, stalledInterval: 10_000 };
const worker = new Worker(name, async () => {}, {
  ...options,
  concurrency: Number(concurrency),
  connection: { connectionString, max: 2 },
});
worker.on('error', (error) => process.stderr.write(`${error.stack}\n`));
await worker.waitUntilReady();

let done = 0;
const startedAt = performance.now();
worker.on('completed', () => {
  done += 1;
  if (done === Number(jobs)) process.send(performance.now() - startedAt, () => process.exit());
});
await worker.run();
