import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { QueueHome } from '../../apps/worker/src/queue';
import { describeWithRedis, startRedis, type TestRedis } from './redis';

/** Where the queues of a suite live, and what can go wrong there. */
export interface TestQueues {
  home(databaseUrl: string): QueueHome;
  /** Cuts every connection of the queues, and loses what they hold where that can happen. */
  lose(databaseUrl: string): Promise<void>;
}

/** The same suite on both backends; the one on Redis is skipped, and named, where the machine has none. */
export function describeOnEachBackend(name: string, suite: (queues: TestQueues) => void): void {
  describe(`${name}, with its queues in PostgreSQL`, () => {
    suite({ home: (databaseUrl) => ({ databaseUrl, redisUrl: undefined }), lose: cutConnections });
  });
  describeWithRedis(`${name}, with its queues in Redis`, () => {
    let redis: TestRedis | undefined;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis?.stop());
    suite({
      home: (databaseUrl) => ({ databaseUrl, redisUrl: redis?.url }),
      lose: () => emptyAndCut(redis?.url ?? ''),
    });
  });
}

async function cutConnections(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> 'ehc-casework'`,
  );
  await client.end();
}

async function emptyAndCut(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  await redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
  redis.disconnect();
}
