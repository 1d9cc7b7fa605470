import { ChaseWait, RecordReviewMeeting, type Actor, type Receipt } from '@ehc/casework';
import { canBeChased, civilDate, type AnnualReviewFile, type Wait } from '@ehc/domain';
import { ChangedSince, KeyReused } from '@ehc/platform';
import { aReview } from '../builders/matters';
import { aChild, anAuthority, anOrganisation, aPlan, aStaffMember } from '../builders/people';
import { ReviewStory } from '../builders/stories';
import { actorFor, World } from '../support/casework';

describe('a step that a program sends', () => {
  let world: World;
  let actor: Actor;
  let other: Actor;
  let file: AnnualReviewFile;

  beforeEach(async () => {
    world = await World.create('2026-03-03');
    const authority = anAuthority();
    const staff = [aStaffMember(authority.id), aStaffMember(authority.id)] as const;
    const school = anOrganisation();
    const child = aChild(authority.id);
    const plan = aPlan(child);
    await world.given({
      authority,
      staff: [...staff],
      organisations: [school],
      children: [child],
      plans: [plan],
    });
    file = await world.write((tx) =>
      new ReviewStory(staff[0], aReview(child, plan, school))
        .take('invite', civilDate('2026-02-02'))
        .store(tx),
    );
    [actor, other] = [actorFor(staff[0]), actorFor(staff[1])];
  });
  afterEach(() => world.end());

  const heldOn = civilDate('2026-02-10');
  const meeting = (key?: string, more: object = {}): Promise<Receipt> =>
    world.get(RecordReviewMeeting).run({
      ...{ actor, reviewId: file.review.id, heldOn, note: null },
      ...(key === undefined ? {} : { once: { key, fingerprint: 'meeting' } }),
      ...more,
    });
  const schoolsWait = (): Wait => {
    const found = file.waits.find((wait) => canBeChased(wait, civilDate('2026-03-03')));
    if (!found) throw new Error('Nobody is waited for');
    return found;
  };
  const chase = (more: object): Promise<Receipt> =>
    world.get(ChaseWait).run({
      ...{ actor, waitId: schoolsWait().id, chasedOn: civilDate('2026-03-03') },
      ...{ promisedFor: null, blockedReason: null, note: null },
      ...more,
    });
  const once = (key: string, fingerprint = 'chase') => ({ once: { key, fingerprint } });
  const lines = async () => (await world.historyOf(file.review.id)).map(({ action }) => action);
  const version = async () => (await world.historyOf(file.review.id)).at(-1)?.seq ?? 0;
  const remembered = () => world.write((tx) => tx.query<object[]>('SELECT * FROM answered_call'));

  it('twenty times at once is taken once, and answered twenty times alike', async () => {
    const receipts = await Promise.all(Array.from({ length: 20 }, () => meeting('k1')));
    expect(await lines()).toEqual(['schedule', 'invite', 'recordMeeting']);
    expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(1);
    const answers = receipts.map((receipt) => ({ ...receipt, repeated: true }));
    expect(new Set(answers.map((answer) => JSON.stringify(Object.entries(answer).sort()))).size).toBe(1);
    expect(answers[0]).toMatchObject({ state: 'meetingHeld', version: await version() });
  });

  it('twenty chases with one key count as one, and with keys of their own as so many', async () => {
    await Promise.all(Array.from({ length: 20 }, () => chase(once('k1'))));
    expect(await lines()).toEqual(['schedule', 'invite', 'chase']);
    await Promise.all(Array.from({ length: 5 }, (_, index) => chase(once(`own-${index}`))));
    expect((await lines()).filter((action) => action === 'chase')).toHaveLength(6);
    const [wait] = await world.write((tx) =>
      tx.query<Wait[]>('SELECT chases FROM wait WHERE id = $1', [schoolsWait().id]),
    );
    expect(wait?.chases).toBe(6);
  });

  it('is the same only where it asks for the same', async () => {
    await chase(once('k1'));
    await expect(chase(once('k1', 'something else'))).rejects.toBeInstanceOf(KeyReused);
    expect(await lines()).toEqual(['schedule', 'invite', 'chase']);
  });

  it('has a key of its own for each person', async () => {
    await chase(once('k1'));
    expect(await chase({ actor: other, ...once('k1') })).toMatchObject({ repeated: false });
    expect(await chase({ actor: other, ...once('k1') })).toMatchObject({ repeated: true });
    expect((await lines()).filter((action) => action === 'chase')).toHaveLength(2);
  });

  it('is not remembered where it was refused', async () => {
    await expect(meeting('k1', { heldOn: civilDate('2026-03-04') })).rejects.toMatchObject({
      refusals: [{ code: 'inFuture' }],
    });
    expect(await remembered()).toEqual([]);
    expect(await meeting('k1')).toMatchObject({ repeated: false, state: 'meetingHeld' });
  });

  it('is known for a week, and then forgotten', async () => {
    await chase(once('k1'));
    world.clock.moveTo(civilDate('2026-03-09'));
    expect(await chase(once('k1'))).toMatchObject({ repeated: true });
    world.clock.moveTo(civilDate('2026-03-12'));
    expect(await chase(once('k2'))).toMatchObject({ repeated: false });
    expect(await remembered()).toMatchObject([{ key: 'k2' }]);
    expect(await chase(once('k1'))).toMatchObject({ repeated: false });
  });

  it('is taken by one of two who decided on the same version, whichever steps they are', async () => {
    const expectedVersion = await version();
    const outcomes = await Promise.allSettled([
      meeting('k1', { expectedVersion }),
      chase({ ...once('k2'), expectedVersion }),
      chase({ ...once('k3'), expectedVersion }),
      meeting('k4', { actor: other, expectedVersion }),
    ]);
    const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(failed).toHaveLength(3);
    for (const reason of failed) expect(reason).toBeInstanceOf(ChangedSince);
    expect(await lines()).toHaveLength(3);
    await expect(chase({ expectedVersion })).rejects.toMatchObject({ version: await version() });
  });

  it('is answered again though the version has moved on since', async () => {
    const terms = { ...once('k1'), expectedVersion: await version() };
    const first = await chase(terms);
    await chase(once('k2'));
    expect(await chase(terms)).toEqual({ ...first, repeated: true });
  });

  it('remembers ids and the stage, and nothing else', async () => {
    await chase(once('k1'));
    const [{ answer }] = (await remembered()) as [{ answer: object }];
    expect(Object.keys(answer).sort()).toEqual([
      'childId',
      'matterId',
      'matterKind',
      'state',
      'subjectId',
      'version',
    ]);
  });
});
