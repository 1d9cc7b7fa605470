import { HistoryLineEntity, WorkItemEntity } from '@ehc/persistence';
import { setTimeout as sleep } from 'node:timers/promises';
import { aStaffMember, anAuthority } from '../builders/people';
import { insertReviews, reviewsDue } from '../builders/reviews-due';
import { World } from '../support/casework';
import { expectWholeChain } from '../support/chain';
import { describeOnEachBackend } from '../support/queues';
import { WorkerProcess } from '../support/worker';

const TODAY = '2026-03-03';
const A_WHILE = 90_000;

describeOnEachBackend('a worker', (queues) => {
  let world: World;
  let workers: WorkerProcess[] = [];
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);

  beforeEach(async () => {
    workers = [];
    world = await World.create(TODAY);
    await world.given({ authority, staff: [caseworker] });
  });
  afterEach(async () => {
    await Promise.all(workers.filter(({ runs }) => runs).map((worker) => worker.end('SIGKILL')));
    await world.end();
  });

  async function givenDeadlines(count: number): Promise<void> {
    const { children, plans, files } = reviewsDue(authority.id, count / 2, caseworker.id);
    await world.given({ children, plans });
    await world.write((tx) => insertReviews(tx, files));
  }

  function startWorker(): WorkerProcess {
    const worker = new WorkerProcess(queues.home(world.url), TODAY);
    workers.push(worker);
    return worker;
  }

  const linesWritten = () => world.write((tx) => tx.count(HistoryLineEntity));

  async function untilWritten(count: number): Promise<number> {
    for (;;) {
      const written = await linesWritten();
      if (written >= count) return written;
      await sleep(5);
    }
  }

  async function expectEachRungOnce(count: number): Promise<void> {
    const lines = await expectWholeChain(world, authority.id);
    const items = await world.write((tx) => tx.find(WorkItemEntity));
    expect([lines.length, new Set(lines.map(({ subjectId }) => subjectId)).size]).toEqual([count, count]);
    expect([items.length, new Set(items.map(({ deadlineId }) => deadlineId)).size]).toEqual([count, count]);
  }

  it(
    'killed three times in the middle of a sweep, rings each of 1,000 deadlines exactly once',
    async () => {
      await givenDeadlines(1000);
      for (const enough of [150, 350, 550]) {
        const worker = startWorker();
        const before = await untilWritten(enough);
        expect(await worker.end('SIGKILL')).toBe('SIGKILL');
        expect(await linesWritten()).toBeLessThan(1000);
        expect(before % 50).toBe(0);
        await queues.lose(world.url);
      }
      startWorker();
      await untilWritten(1000);
      await expectEachRungOnce(1000);
    },
    A_WHILE,
  );

  it.each([
    ['asked to end', (worker: WorkerProcess) => worker.end('SIGTERM')],
    ['left alone by its launcher', (worker: WorkerProcess) => worker.abandon()],
  ])('%s, finishes the batch that is running and goes', async (_, end) => {
    await givenDeadlines(1000);
    const worker = startWorker();
    await untilWritten(50);
    expect(await end(worker)).toBe(0);
    const written = await linesWritten();
    expect(written).toBeLessThan(1000);
    expect(await expectWholeChain(world, authority.id)).toHaveLength(written);
    expect(worker.logged).not.toContain('"level":50');
  });
});
