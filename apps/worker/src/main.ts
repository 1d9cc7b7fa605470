import 'reflect-metadata';
import { BadInput, closeWhenAsked, createLogger, loadConfig } from '@ehc/platform';
import { runWorker, type WorkerSettings } from './run-worker';

const EXIT_FAILED = 1;
const EXIT_BAD_INPUT = 2;

function settingsFromEnvironment(): WorkerSettings {
  const { databaseUrl, redisUrl, fixedDay, publicUrl, mail, mailDelivery } = loadConfig('worker');
  if (databaseUrl !== undefined) return { databaseUrl, redisUrl, fixedDay, publicUrl, mail, mailDelivery };
  throw new BadInput('DATABASE_URL is not set: use `npm start`, or set it to your PostgreSQL');
}

/** Runs until it is asked to end, or its launcher is gone. */
async function main(): Promise<void> {
  const stop = new AbortController();
  const logger = createLogger('worker');
  const running = runWorker(settingsFromEnvironment(), logger, stop.signal);
  closeWhenAsked(() => {
    stop.abort();
    return running;
  });
  await running;
}

main().catch((error: unknown) => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const badInput = error instanceof BadInput;
  process.stderr.write(`${badInput ? message : (stack ?? message)}\n`);
  process.exit(badInput ? EXIT_BAD_INPUT : EXIT_FAILED);
});
