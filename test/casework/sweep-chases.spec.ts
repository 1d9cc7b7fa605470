import {
  ChaseWait,
  FindChildren,
  ListFailedChases,
  ListMyWork,
  RecordAdviceArrived,
  RetryFailedChases,
  SweepChases,
  VerifyHistory,
  VerifyMatters,
  VerifyTimers,
} from '@ehc/casework';
import { civilDate, type Organisation, type Wait } from '@ehc/domain';
import { Database, NoticeEntity, OrganisationAddressEntity, WaitEntity } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { adviceAwaited, givenService } from '../builders/advice-awaited';
import { aStaffMember, anAuthority } from '../builders/people';
import { actorFor, World } from '../support/casework';
import { expectWholeChain } from '../support/chain';

const SIGN_IN_AT = 'https://ehc.wrexley.example';

describe('the sweep of chases', () => {
  let world: World;
  let service: Organisation;
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);
  const actor = actorFor(caseworker);

  beforeEach(async () => {
    world = await World.create('2026-03-09');
    await world.given({ authority, staff: [caseworker] });
    service = await givenService(world, caseworker);
  });
  afterEach(() => world.end());

  const sweep = (batchSize?: number) =>
    world.get(SweepChases).run({ signInAt: SIGN_IN_AT, ...(batchSize && { batchSize }) });
  const sweepOn = (day: string) => {
    world.clock.moveTo(civilDate(day));
    return sweep();
  };
  const notices = () => world.write((tx) => tx.find(NoticeEntity, { order: { id: 'ASC' } }));
  const shown = async () =>
    (await notices()).map(
      ({ createdOn, reason, sentTo }) => `${createdOn} ${reason} ${sentTo?.split('@')[0]}`,
    );
  const lines = async () =>
    (await expectWholeChain(world, authority.id)).filter(({ role }) => role === 'timer');
  const waitNow = (id: string) => world.write((tx) => tx.findOneByOrFail(WaitEntity, { id }));
  const one = async (organisationId: string | null = service.id): Promise<Wait> => {
    const [wait] = await adviceAwaited(world, caseworker, organisationId);
    if (!wait) throw new Error('No wait was made');
    return wait;
  };
  const faults = async () => {
    const found: string[] = [];
    await world.get(VerifyMatters).waits(authority.id, (fault) => found.push(fault));
    await world.get(VerifyHistory).run(authority.id, (fault) => found.push(fault));
    return found;
  };

  it('writes the message, counts the chase and leaves a line in the history, together', async () => {
    const wait = await one();
    expect(await sweep()).toEqual({ written: 1, passedOver: 0, failed: 0 });
    const [notice] = await notices();
    expect(notice).toMatchObject({
      ...{ waitId: wait.id, childId: wait.childId, reason: 'dueSoon', audience: 'adviser', state: 'toSend' },
      ...{
        sentTo: 'advice@psychology.example.org',
        dueBy: '2026-03-16',
        createdOn: '2026-03-09',
        sentAt: null,
      },
    });
    expect(notice?.body).toContain(`sign in at ${SIGN_IN_AT}`);
    expect(notice?.body).not.toMatch(/Kaur|Amara/);
    expect(await waitNow(wait.id)).toMatchObject({
      chases: 1,
      lastChasedOn: '2026-03-09',
      nextChaseOn: '2026-03-16',
    });
    expect(await lines()).toMatchObject([
      { action: 'chaseSent', subjectId: wait.id, staffId: null, happenedOn: '2026-03-09' },
    ]);
    expect(await faults()).toEqual([]);
  });

  it('is found by the reference that an answer quotes', async () => {
    const wait = await one();
    await adviceAwaited(world, caseworker, service.id);
    await sweep();
    const [notice] = await notices();
    const { children } = await world
      .get(FindChildren)
      .run({ actor, typed: ` ${notice?.reference.toLowerCase()} ` });
    expect(children.map(({ id }) => id)).toEqual([wait.childId]);
  });

  it('climbs the ladder day by day, and ends with it', async () => {
    await one();
    for (const day of [
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
      '2026-04-08',
      '2026-04-15',
      '2026-06-01',
    ])
      await sweepOn(day);
    expect(await shown()).toEqual([
      '2026-03-09 dueSoon advice',
      '2026-03-16 dueNow advice',
      '2026-03-23 lateBy5 advice',
      '2026-03-30 lateBy10 advice',
      '2026-04-08 lateBy15 coordinator',
      '2026-04-15 lateBy20 head',
    ]);
    expect(await faults()).toEqual([]);
  });

  it('does nothing twice, also where the timers have lost their place', async () => {
    await adviceAwaited(world, caseworker, service.id, 3);
    await sweep();
    expect(await sweep()).toEqual({ written: 0, passedOver: 0, failed: 0 });
    await world.write((tx) => tx.query("UPDATE wait SET next_chase_on = '2026-01-01'"));
    expect(await sweep()).toEqual({ written: 0, passedOver: 3, failed: 0 });
    await world.write((tx) =>
      tx.query("UPDATE wait SET next_chase_on = '2026-01-01', last_chased_on = NULL"),
    );
    expect(await sweep()).toEqual({ written: 0, passedOver: 3, failed: 0 });
    expect([await notices(), await lines()]).toMatchObject([{ length: 3 }, { length: 3 }]);
  });

  it('is shared out between two that sweep at once', async () => {
    await adviceAwaited(world, caseworker, service.id, 60);
    const [a, b] = await Promise.all([sweep(7), sweep(7)]);
    expect([a.written > 0, b.written > 0, a.written + b.written]).toEqual([true, true, 60]);
    expect([await notices(), await lines()]).toMatchObject([{ length: 60 }, { length: 60 }]);
    expect(await faults()).toEqual([]);
  });

  it('writes nothing at a weekend or on a bank holiday', async () => {
    await one();
    expect(await sweepOn('2026-03-14')).toMatchObject({ written: 0 });
    expect(await sweepOn('2026-04-06')).toMatchObject({ written: 0 });
    expect(await sweepOn('2026-04-07')).toMatchObject({ written: 1 });
    expect(await shown()).toEqual(['2026-04-07 lateBy10 advice']);
  });

  it('stops by itself when the advice has arrived', async () => {
    const wait = await one();
    const command = { actor, assessmentId: wait.matterId, adviceRequestId: wait.subjectId ?? '', note: null };
    await world.get(RecordAdviceArrived).run({ ...command, arrivedOn: civilDate('2026-03-06') });
    expect(await waitNow(wait.id)).toMatchObject({ resolvedOn: '2026-03-06', nextChaseOn: null });
    expect(await sweepOn('2026-03-16')).toMatchObject({ written: 0 });
  });

  it('passes over a wait that is being ended in the same moment, and loses no chase to a step', async () => {
    const wait = await one();
    const other = await Database.open(world.url, 2);
    await other.transaction(authority.id, async (tx) => {
      await tx.query('SELECT 1 FROM wait WHERE id = $1 FOR UPDATE', [wait.id]);
      expect(await sweep()).toEqual({ written: 0, passedOver: 0, failed: 0 });
    });
    const command = { actor, assessmentId: wait.matterId, adviceRequestId: wait.subjectId ?? '', note: null };
    const arrived = world.get(RecordAdviceArrived);
    await Promise.all([sweep(), arrived.run({ ...command, arrivedOn: civilDate('2026-03-09') })]);
    await other.close();
    const { chases, resolvedOn, nextChaseOn } = await waitNow(wait.id);
    expect([chases, resolvedOn, nextChaseOn]).toEqual([(await notices()).length, '2026-03-09', null]);
  });

  it('waits for a promise, and goes one step further up when it is broken', async () => {
    const wait = await one();
    const said = { promisedFor: civilDate('2026-03-20'), blockedReason: null, note: null };
    await world.get(ChaseWait).run({ actor, waitId: wait.id, chasedOn: civilDate('2026-03-09'), ...said });
    for (const day of ['2026-03-09', '2026-03-16', '2026-03-20', '2026-03-23', '2026-03-30'])
      await sweepOn(day);
    expect(await shown()).toEqual([
      '2026-03-23 promisePassed coordinator',
      '2026-03-30 lateBy10 coordinator',
    ]);
    expect(await faults()).toEqual([]);
  });

  it('goes on from a call, five working days later at the soonest', async () => {
    const wait = await one();
    await sweep();
    const said = { promisedFor: null, blockedReason: null, note: null };
    await world.get(ChaseWait).run({ actor, waitId: wait.id, chasedOn: civilDate('2026-02-20'), ...said });
    expect(await waitNow(wait.id)).toMatchObject({ chases: 2, lastChasedOn: '2026-03-09' });
    world.clock.moveTo(civilDate('2026-03-13'));
    await world.get(ChaseWait).run({ actor, waitId: wait.id, chasedOn: civilDate('2026-03-13'), ...said });
    for (const day of ['2026-03-16', '2026-03-19', '2026-03-23']) await sweepOn(day);
    expect(await shown()).toEqual(['2026-03-09 dueSoon advice', '2026-03-23 lateBy5 advice']);
  });

  it('leaves a task to ring where there is no address, and counts no chase', async () => {
    const nobody = await one(null);
    const noCoordinator = await one();
    await world.write((tx) => tx.delete(OrganisationAddressEntity, { audience: 'coordinator' }));
    await sweep();
    expect(await notices()).toMatchObject([
      { waitId: nobody.id, state: 'noAddress', sentTo: null },
      { waitId: noCoordinator.id, state: 'toSend' },
    ]);
    expect(await waitNow(nobody.id)).toMatchObject({
      chases: 0,
      lastChasedOn: null,
      nextChaseOn: '2026-03-16',
    });
    expect(await lines()).toMatchObject([{ action: 'chaseHasNoAddress' }, { action: 'chaseSent' }]);
    const toRing = async () => {
      const { rows } = await world
        .get(ListMyWork)
        .run({ actor, staffId: caseworker.id, group: 'others', after: null });
      return rows.filter((row) => row.toRing).map(({ waitId }) => waitId);
    };
    expect(await toRing()).toEqual([nobody.id]);
    world.clock.moveTo(civilDate('2026-03-10'));
    const said = { promisedFor: null, blockedReason: null, note: null };
    await world.get(ChaseWait).run({ actor, waitId: nobody.id, chasedOn: civilDate('2026-03-10'), ...said });
    expect(await toRing()).toEqual([]);
    await sweepOn('2026-04-08');
    expect((await notices()).slice(2)).toMatchObject([
      { state: 'noAddress' },
      { state: 'noAddress', audience: 'coordinator' },
    ]);
    expect(await faults()).toEqual([]);
  });

  it('lists a wait whose organisation is gone after its third failure, and harms no other', async () => {
    const [bad, good] = await adviceAwaited(world, caseworker, service.id, 2);
    const lost = newId();
    await world.write(async (tx) => {
      await tx.query('ALTER TABLE wait DROP CONSTRAINT wait_organisation_id_fkey');
      await tx.query('UPDATE wait SET organisation_id = $1 WHERE id = $2', [lost, bad?.id]);
    });
    const list = async () => (await world.get(ListFailedChases).run({ actor })).first;
    expect(await sweep()).toEqual({ written: 1, passedOver: 0, failed: 1 });
    expect(await notices()).toMatchObject([{ waitId: good?.id }]);
    expect(await list()).toEqual([]);
    await sweep();
    await sweep();
    const reason = 'QueryFailedError 23503 notice notice_organisation_id_fkey';
    expect(await list()).toMatchObject([{ waitId: bad?.id, waitingOn: 'ep', failures: 3, reason }]);
    expect(await sweep()).toEqual({ written: 0, passedOver: 0, failed: 0 });
    const told: string[] = [];
    expect(await world.get(VerifyTimers).run(authority.id, (fault) => told.push(fault))).toBe(1);
    expect(told).toEqual([
      expect.stringContaining(`wait ${bad?.id ?? ''}: nobody is written to, ep: it failed 3 times`),
    ]);
    await world.write((tx) => tx.query('UPDATE wait SET organisation_id = $1', [service.id]));
    expect(await world.get(RetryFailedChases).run({ actor })).toBe(1);
    expect(await sweep()).toEqual({ written: 1, passedOver: 0, failed: 0 });
    expect(await list()).toEqual([]);
    expect(await world.get(VerifyTimers).run(authority.id, (fault) => told.push(fault))).toBe(0);
  });

  it('is found out by the verification where a timer is not what the ladder says', async () => {
    const wait = await one();
    await world.write((tx) => tx.query('UPDATE wait SET next_chase_on = NULL WHERE id = $1', [wait.id]));
    expect(await faults()).toEqual([expect.stringContaining('next chased on null, should be 2026-03-16')]);
    await world.write((tx) =>
      tx.query("UPDATE wait SET next_chase_on = '2026-03-19' WHERE id = $1", [wait.id]),
    );
    expect(await faults()).toEqual([
      expect.stringContaining('next chased on 2026-03-19, should be 2026-03-16'),
    ]);
  });
});
