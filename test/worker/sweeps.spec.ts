import { ListFailedRings, RecordReviewMeeting, RetryFailedRings, SweepDeadlines } from '@ehc/casework';
import { addDays, civilDate, type AnnualReviewFile } from '@ehc/domain';
import { AnnualReviewRepository, DeadlineEntity, WorkItemEntity } from '@ehc/persistence';
import { createLogger, newId } from '@ehc/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { runTimers } from '../../apps/worker/src/run-timers';
import { SparingLog } from '../../apps/worker/src/sparing-log';
import { aStaffMember, anAuthority } from '../builders/people';
import { deadlineOf, insertReviews, reviewsDue, withDeadlinesMoved } from '../builders/reviews-due';
import { actorFor, World } from '../support/casework';
import { expectWholeChain } from '../support/chain';
import { describeOnEachBackend } from '../support/queues';

const TODAY = civilDate('2026-03-03');
const log = new SparingLog(createLogger('test', 'silent'));

describeOnEachBackend('the sweep of deadlines', (queues) => {
  let world: World;
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);
  const actor = actorFor(caseworker);

  beforeEach(async () => {
    world = await World.create(TODAY);
    await world.given({ authority, staff: [caseworker] });
  });
  afterEach(() => world.end());

  async function givenReviews(count: number, caseworkerId: string | null = caseworker.id) {
    const { children, plans, files } = reviewsDue(authority.id, count, caseworkerId);
    await world.given({ children, plans });
    await world.write((tx) => insertReviews(tx, files));
    return files;
  }

  async function givenReview(caseworkerId: string | null = caseworker.id): Promise<AnnualReviewFile> {
    const [file] = await givenReviews(1, caseworkerId);
    if (!file) throw new Error('No review was made');
    return file;
  }

  /** Lets the queue wake the sweep so many times. `meanwhile` runs after the first. */
  async function sweep(times = 1, meanwhile: () => Promise<void> = () => Promise.resolve()) {
    const stop = new AbortController();
    let swept = 0;
    const deadlines = async (signal: AbortSignal) => {
      await world.get(SweepDeadlines).run({ signal });
      swept += 1;
    };
    const running = runTimers({
      home: queues.home(world.url),
      sweeps: { deadlines },
      times: { deadlines: { everySeconds: 0.05 } },
      putBackSeconds: 0.2,
      log,
      signal: stop.signal,
    });
    let told = false;
    while (swept < times) {
      await Promise.race([sleep(10), running]);
      if (swept === 0 || told) continue;
      told = true;
      await meanwhile();
    }
    stop.abort();
    await running;
  }

  const items = () => world.write((tx) => tx.find(WorkItemEntity, { order: { dueBy: 'ASC', kind: 'ASC' } }));
  const lines = () => expectWholeChain(world, authority.id);

  it('leaves one item in the list of the child’s caseworker, and one line in the history', async () => {
    const file = await givenReview();
    await sweep();
    const meeting = {
      deadlineId: deadlineOf(file, 'AR-LATEST-MEETING').id,
      kind: 'passed',
      dueBy: '2026-02-09',
    };
    const year = {
      deadlineId: deadlineOf(file, 'AR-12M-FIRST').id,
      kind: 'dueIn10WorkingDays',
      dueBy: '2026-03-09',
    };
    const item = { staffId: caseworker.id, childId: file.review.childId, createdOn: TODAY, doneOn: null };
    expect(await items()).toMatchObject([
      { ...meeting, ...item },
      { ...year, ...item },
    ]);
    const line = { role: 'timer', staffId: null, matterId: file.review.id, happenedOn: TODAY };
    expect(await lines()).toMatchObject([
      { ...line, action: 'passed', subjectId: meeting.deadlineId },
      { ...line, action: 'dueIn10WorkingDays', subjectId: year.deadlineId },
    ]);
  });

  it('puts the work about a child whom nobody holds in the list of unallocated work', async () => {
    await givenReview(null);
    await sweep();
    expect(await items()).toMatchObject([{ staffId: null }, { staffId: null }]);
  });

  it('does nothing twice', async () => {
    await givenReviews(3);
    await sweep(4);
    await sweep(2);
    expect([await items(), await lines()]).toMatchObject([{ length: 6 }, { length: 6 }]);
  });

  it('does nothing twice where the timers have lost their place', async () => {
    await givenReviews(3);
    await sweep();
    await world.write((tx) => tx.query("UPDATE deadline SET rings_on = '2026-01-01'"));
    await sweep(2);
    expect([await items(), await lines()]).toMatchObject([{ length: 6 }, { length: 6 }]);
    const [deadline] = await world.write((tx) => tx.findBy(DeadlineEntity, { rule: 'AR-12M-FIRST' }));
    expect(deadline?.ringsOn).toBe('2026-03-04');
  });

  it('is shared out between workers that sweep at the same time', async () => {
    await givenReviews(150);
    const direct = () => world.get(SweepDeadlines).run({ batchSize: 20 });
    const [one, two] = await Promise.all([direct(), direct(), sweep(2), sweep(2)]);
    expect(one.rung).toBeGreaterThan(0);
    expect(two.rung).toBeGreaterThan(0);
    expect([await items(), await lines()]).toMatchObject([{ length: 300 }, { length: 300 }]);
  });

  it('rings again as the day comes nearer and when it has passed, and makes up for none that it missed', async () => {
    const id = deadlineOf(await givenReview(), 'AR-12M-FIRST').id;
    const rungFor = async () => (await items()).filter((it) => it.deadlineId === id).map(({ kind }) => kind);
    await sweep();
    expect(await rungFor()).toEqual(['dueIn10WorkingDays']);
    world.clock.moveTo(civilDate('2026-03-10'));
    await sweep(2);
    expect(await rungFor()).toEqual(['dueIn10WorkingDays', 'passed']);
    const [deadline] = await world.write((tx) => tx.findBy(DeadlineEntity, { id }));
    expect(deadline?.ringsOn).toBeNull();
  });

  it('rings again for the new date of a deadline that moved, and the work about the old date ends', async () => {
    const file = await givenReview();
    await sweep();
    const moved = withDeadlinesMoved(file, (dueBy) => addDays(dueBy, 35));
    const repository = new AnnualReviewRepository();
    await world.write(async (tx) => {
      const before = await repository.getFileForUpdate(tx, authority.id, file.review.id);
      await repository.saveFile(tx, before, moved, TODAY);
    });
    world.clock.moveTo(civilDate('2026-03-12'));
    await sweep(2);
    expect(await items()).toMatchObject([
      { kind: 'passed', dueBy: '2026-02-09', doneOn: TODAY },
      { kind: 'dueIn10WorkingDays', dueBy: '2026-03-09', doneOn: TODAY },
      { kind: 'dueIn3WorkingDays', dueBy: '2026-03-16', doneOn: null },
    ]);
  });

  it('does not ring for a deadline that is met, and ends the work about it', async () => {
    const file = await givenReview();
    await sweep();
    const command = { actor, reviewId: file.review.id, note: null };
    await world.get(RecordReviewMeeting).run({ ...command, heldOn: civilDate('2026-02-27') });
    const meeting = deadlineOf(file, 'AR-LATEST-MEETING').id;
    const about = async () => (await items()).filter(({ deadlineId }) => deadlineId === meeting);
    expect(await about()).toMatchObject([{ kind: 'passed', doneOn: '2026-02-27' }]);
    world.clock.moveTo(civilDate('2026-04-01'));
    await sweep(2);
    expect(await about()).toHaveLength(1);
  });

  const childGone = {
    table: 'deadline',
    column: 'child_id',
    foreignKey: 'deadline_authority_id_child_id_fkey',
  };
  const caseworkerGone = { table: 'child', column: 'caseworker_id', foreignKey: 'child_caseworker_id_fkey' };

  it.each([
    ['child', childGone, /^There is no child/],
    ['caseworker', caseworkerGone, /^QueryFailedError 23503 work_item work_item_staff_id_fkey$/],
  ])(
    'lists a deadline whose %s is gone after its third failure, and harms no other',
    async (_, gone, reason) => {
      const childId = (await givenReviews(3))[1]?.review.childId ?? '';
      const { table, column, foreignKey } = gone;
      const lost = newId();
      const key = gone === childGone ? { from: childId, of: 'child_id' } : { from: caseworker.id, of: 'id' };
      await world.write(async (tx) => {
        await tx.query(`ALTER TABLE ${table} DROP CONSTRAINT ${foreignKey}`);
        await tx.query(`UPDATE ${table} SET ${column} = $1 WHERE ${key.of} = $2`, [lost, childId]);
      });
      const list = async () => (await world.get(ListFailedRings).run({ actor })).first;
      const sweepOnce = () => world.get(SweepDeadlines).run();
      expect(await sweepOnce()).toEqual({ rung: 4, rungBefore: 0, failed: 2 });
      expect(await list()).toEqual([]);
      await sweep(4);
      const failed = { failures: 3, reason: expect.stringMatching(reason) as string };
      expect(await list()).toMatchObject([failed, failed]);
      expect([await items(), await lines()]).toMatchObject([{ length: 4 }, { length: 4 }]);

      const putRight = `UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2`;
      await world.write((tx) => tx.query(putRight, [key.from, lost]));
      expect(await world.get(RetryFailedRings).run({ actor })).toBe(2);
      expect(await sweepOnce()).toEqual({ rung: 2, rungBefore: 0, failed: 0 });
      expect(await list()).toEqual([]);
    },
  );

  it('goes on when its connections are cut and what the queue held is lost', async () => {
    await givenReviews(2);
    await sweep(5, () => queues.lose(world.url));
    expect([await items(), await lines()]).toMatchObject([{ length: 4 }, { length: 4 }]);
  });
});
