import { Client } from 'pg';
import { describeWithBrowser, launchBrowser } from './browser';
import { createBareDatabase, createTestDatabase } from './database';
import { describeWithRedis, startRedis } from './redis';
import { Redis } from 'ioredis';

async function tables(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  await client.end();
  return rows.map(({ name }) => name);
}

describe('test databases', () => {
  it('are migrated copies, each of its own', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    expect(one.url).not.toBe(two.url);
    expect(await tables(one.url)).toContain('migrations');
    await Promise.all([one.drop(), two.drop()]);
    await expect(tables(one.url)).rejects.toThrow('does not exist');
  });

  it('can be had without any table', async () => {
    const bare = await createBareDatabase();
    expect(await tables(bare.url)).toEqual([]);
    await bare.drop();
  });
});

describeWithRedis('a test Redis', () => {
  it('answers, and is gone when stopped', async () => {
    const server = await startRedis();
    const redis = new Redis(server.url);
    expect(await redis.ping()).toBe('PONG');
    await redis.quit();
    await server.stop();
  });
});

describeWithBrowser('a test browser', () => {
  it('opens a page', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent('<title>hello</title>');
    expect(await page.title()).toBe('hello');
    await browser.close();
  });
});
