import { freePort } from '@ehc/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { WorkItemEntity } from '@ehc/persistence';
import { anAuthority } from '../builders/people';
import { insertReviews, reviewsDue } from '../builders/reviews-due';
import { World } from '../support/casework';
import { describeWithRedis, startRedis } from '../support/redis';
import { WorkerProcess } from '../support/worker';

const TODAY = '2026-03-03';
let worker: WorkerProcess | undefined;

afterEach(() => (worker?.runs === true ? worker.end('SIGKILL') : undefined));

async function untilLogged({ logged }: { logged: () => string[] }, count: number): Promise<void> {
  while (logged().length < count) await sleep(25);
}

const complaints = (): string[] =>
  (worker?.logged ?? '').split('\n').filter((line) => line.includes('"level":50'));

describe('a worker whose database is away', () => {
  it('keeps trying, says so once, and ends when asked', async () => {
    const databaseUrl = `postgresql://ehc:hunter2@127.0.0.1:${await freePort()}/ehc`;
    worker = new WorkerProcess({ databaseUrl, redisUrl: undefined }, TODAY);
    await untilLogged({ logged: complaints }, 1);
    await sleep(2500);
    expect(complaints()).toEqual([expect.stringContaining('The database does not answer')]);
    expect(worker.logged).not.toContain('hunter2');
    expect(await worker.end('SIGTERM')).toBe(0);
  });
});

describeWithRedis('a worker whose Redis is away', () => {
  it('sweeps at its start all the same, and is woken by Redis once it is there', async () => {
    const world = await World.create(TODAY);
    const authority = anAuthority();
    await world.given({ authority });
    const items = () => world.write((tx) => tx.count(WorkItemEntity));
    const givenReview = async () => {
      const { children, plans, files } = reviewsDue(authority.id, 1);
      await world.given({ children, plans });
      await world.write((tx) => insertReviews(tx, files));
    };
    const untilItems = async (count: number) => {
      while ((await items()) < count) await sleep(25);
    };
    const port = await freePort();
    await givenReview();
    worker = new WorkerProcess({ databaseUrl: world.url, redisUrl: `redis://127.0.0.1:${port}` }, TODAY);
    await untilItems(2);
    await untilLogged({ logged: complaints }, 1);
    expect(complaints()).toEqual([expect.stringContaining('The queue does not answer')]);
    await givenReview();
    const redis = await startRedis(port);
    await untilItems(4);
    await redis.stop();
    await sleep(500);
    expect(await worker.end('SIGTERM')).toBe(0);
    expect(complaints()).toHaveLength(1);
    await world.end();
  });
});
