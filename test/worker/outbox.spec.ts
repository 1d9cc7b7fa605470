import { ChaseWait, ListNoticesToSend, RecordAdviceArrived, SendNotice, SweepChases } from '@ehc/casework';
import { civilDate, type Organisation } from '@ehc/domain';
import { Database, NoticeEntity, NoticeRepository } from '@ehc/persistence';
import { createLogger, smtpCarrier, type MailCarrier } from '@ehc/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { In } from 'typeorm';
import { runOutbox } from '../../apps/worker/src/run-outbox';
import { SparingLog } from '../../apps/worker/src/sparing-log';
import { adviceAwaited, givenService } from '../builders/advice-awaited';
import { aStaffMember, anAuthority } from '../builders/people';
import { actorFor, World } from '../support/casework';
import { expectWholeChain } from '../support/chain';
import { startMailServer, type TestMailServer } from '../support/mail-server';
import { describeOnEachBackend } from '../support/queues';
import { WorkerProcess } from '../support/worker';

const TODAY = '2026-03-09';
const A_WHILE = 180_000;
const log = new SparingLog(createLogger('test', 'silent'));

describeOnEachBackend('the outbox', (queues) => {
  let world: World;
  let service: Organisation;
  let mails: TestMailServer;
  let worker: WorkerProcess | undefined;
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);
  const actor = actorFor(caseworker);

  beforeEach(async () => {
    world = await World.create(TODAY);
    await world.given({ authority, staff: [caseworker] });
    service = await givenService(world, caseworker);
    mails = await startMailServer();
  });
  afterEach(async () => {
    if (worker?.runs) await worker.end('SIGKILL');
    await mails.stop();
    await world.end();
  });

  const notices = () => world.write((tx) => tx.find(NoticeEntity, { order: { id: 'ASC' } }));
  const inState = (...states: string[]) =>
    world.write((tx) => tx.countBy(NoticeEntity, { state: In(states) }));
  const written = async (count: number) => {
    const waits = await adviceAwaited(world, caseworker, service.id, count);
    await world.get(SweepChases).run({ signInAt: 'https://ehc.example' });
    return waits;
  };
  const smtp = () => smtpCarrier({ smtpUrl: mails.url, from: 'EHC casework <ehc@wrexley.example>' });

  /** Runs the outbox until so many messages are settled. */
  async function send(carrier: MailCarrier | null, settled: number): Promise<void> {
    const stop = new AbortController();
    const running = runOutbox({
      home: queues.home(world.url),
      toSend: () => world.get(ListNoticesToSend).run(),
      send: (notice) => world.get(SendNotice).run({ ...notice, carrier }),
      lookSeconds: 0.1,
      firstPauseMilliseconds: 20,
      log,
      signal: stop.signal,
    });
    while ((await inState('sent', 'failed', 'notNeeded')) < settled) await Promise.race([sleep(20), running]);
    stop.abort();
    await running;
  }

  it('keeps its messages in our own mailbox where there is no mail server', async () => {
    await written(3);
    await send(null, 3);
    expect(await notices()).toMatchObject(Array(3).fill({ state: 'sent', attempts: 1, error: null }));
    expect(mails.taken).toEqual([]);
  });

  it('sends them by the mail server, plain and with nothing about the child', async () => {
    const [wait] = await written(1);
    await send(smtp(), 1);
    const [notice] = await notices();
    const [mail = ''] = mails.taken;
    expect(mail).toContain(`Message-ID: <${notice?.id}@wrexley.example>`);
    expect(mail).toContain('To: advice@psychology.example.org');
    expect(mail).toContain('Subject: Due by Monday 16 March 2026: our reference');
    expect(mail).toContain('Content-Type: text/plain');
    for (const secret of ['Kaur', 'Amara', wait?.childId ?? '-']) expect(mail).not.toContain(secret);
  });

  it('tries again what is refused for now, and sends it once', async () => {
    let refusals = 2;
    mails.answer = () => (refusals-- > 0 ? 451 : 250);
    await written(1);
    await send(smtp(), 1);
    expect(mails.taken).toHaveLength(1);
    expect(await notices()).toMatchObject([{ state: 'sent', attempts: 3, error: null }]);
  });

  it('gives up what is refused for good, with the reason in codes, and harms no other', async () => {
    await written(1);
    await world.write((tx) => tx.query("UPDATE notice SET sent_to = 'gone@example.org'"));
    await written(1);
    mails.answer = (recipient) => (recipient === 'gone@example.org' ? 550 : 250);
    await send(smtp(), 2);
    expect(await notices()).toMatchObject([
      { state: 'failed', attempts: 1, error: 'EENVELOPE 550 RCPT TO' },
      { state: 'sent' },
    ]);
    expect(mails.taken).toHaveLength(1);
  });

  it('keeps what it could not send while the mail server was away', async () => {
    await written(1);
    await mails.stop();
    const [notice] = await world.get(ListNoticesToSend).run();
    if (!notice) throw new Error('No message was written');
    expect(await world.get(SendNotice).run({ ...notice, carrier: smtp() })).toBe(false);
    expect(await notices()).toMatchObject([
      { state: 'toSend', attempts: 1, error: expect.stringContaining('ESOCKET') as string },
    ]);
    mails = await startMailServer();
    await send(smtp(), 1);
    expect(mails.taken).toHaveLength(1);
  });

  it('drops what is not needed any more: it came, or was promised, before the message had left', async () => {
    const [came, promised] = await written(2);
    if (!came || !promised) throw new Error('No wait was made');
    const arrived = { assessmentId: came.matterId, adviceRequestId: came.subjectId ?? '' };
    await world.get(RecordAdviceArrived).run({ actor, ...arrived, arrivedOn: civilDate(TODAY), note: null });
    const said = { promisedFor: civilDate('2026-03-12'), blockedReason: null, note: null };
    await world.get(ChaseWait).run({ actor, waitId: promised.id, chasedOn: civilDate(TODAY), ...said });
    await send(smtp(), 2);
    expect(await notices()).toMatchObject([{ state: 'notNeeded' }, { state: 'notNeeded' }]);
    expect(mails.taken).toEqual([]);
  });

  it('is never sent by two at once', async () => {
    await written(1);
    const [notice] = await world.get(ListNoticesToSend).run();
    if (!notice) throw new Error('No message was written');
    const other = await Database.open(world.url, 1);
    await other.transaction(authority.id, async (tx) => {
      expect(await new NoticeRepository().takeToSend(tx, notice.id)).not.toBeNull();
      expect(await world.get(SendNotice).run({ ...notice, carrier: smtp() })).toBe(true);
    });
    await other.close();
    expect(mails.taken).toEqual([]);
    expect(await inState('toSend')).toBe(1);
  });

  it(
    'a worker killed in the middle of 200 messages sends each of them once',
    async () => {
      await adviceAwaited(world, caseworker, service.id, 200);
      const start = () => (worker = new WorkerProcess(queues.home(world.url), TODAY));
      const first = start();
      while ((await inState('sent')) < 60) await sleep(5);
      expect(await first.end('SIGKILL')).toBe('SIGKILL');
      expect(await inState('sent')).toBeLessThan(200);
      await queues.lose(world.url);
      start();
      while ((await inState('sent')) < 200) await sleep(25);
      const all = await notices();
      expect(all.map(({ attempts }) => attempts)).toEqual(Array(200).fill(1));
      expect(new Set(all.map(({ waitId }) => waitId)).size).toBe(200);
      const lines = await expectWholeChain(world, authority.id);
      expect(lines.filter(({ action }) => action === 'chaseSent')).toHaveLength(200);
    },
    A_WHILE,
  );
});
