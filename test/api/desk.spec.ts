import { AccessLogEntity, Database } from '@ehc/persistence';
import { givenStory, type Story } from '../builders/story';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { signedIn, startWeb, type RunningWeb } from '../support/web';

describe('the API of the caseworker', () => {
  let created: TestDatabase;
  let database: Database;
  let web: RunningWeb;
  let story: Story;
  let cookie: string;

  beforeAll(async () => {
    created = await createTestDatabase();
    story = await givenStory(created.url);
    database = await Database.open(created.url, 2);
    web = await startWeb({ databaseUrl: created.url });
    ({ cookie } = await signedIn(web, story.amara.caseworkerId ?? ''));
  });
  afterAll(async () => {
    await web.close();
    await database.close();
    await created.drop();
  });

  const ask = async (path: string) => {
    const answer = await fetch(`${web.url}/api/v1${path}`, { headers: { cookie } });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const readsOf = (childId: string) =>
    database.installWide((tx) => tx.find(AccessLogEntity, { where: { childId } }));

  it('gives the list of work in order, without names', async () => {
    const { status, body } = await ask('/my-work');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      asAt: '2026-03-03',
      counts: { late: 3, today: 0, thisWeek: 0, later: 1, others: 3 },
      items: [
        { childId: story.amara.id, step: 'nameSetting', rule: 'PHASE-15FEB', lateByLaw: true },
        { childId: story.amara.id, step: 'decideReview', rule: 'AR-DECISION-4W', dueBy: '2026-03-02' },
        { childId: story.unknown.id, step: 'sayWhoIsWaitedFor' },
        { childId: story.tom.id, step: 'readAdvice', rule: 'PLAN-20W' },
        { childId: story.tom.id, step: 'giveAdvice', waitingOn: 'health', chases: 2 },
        { childId: story.leila.id, step: 'arrangeMeeting', waitingOn: 'setting' },
        { childId: story.tom.id, step: 'giveAdvice', waitingOn: 'socialCare' },
      ],
      next: null,
    });
    expect(JSON.stringify(body)).not.toContain('Kaur');
    expect((await ask('/my-work?group=others')).body['items']).toHaveLength(3);
  });

  it.each(['group=everything', 'staffId=1', 'after=%27', 'sort=name'])(
    'refuses %s as badly formed',
    async (query) => {
      expect((await ask(`/my-work?${query}`)).status).toBe(400);
    },
  );

  it("gives a child's case with derivations and steps, and records the read once", async () => {
    const before = (await readsOf(story.amara.id)).length;
    const { status, body } = await ask(`/children/${story.amara.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      surname: 'Kaur',
      caseworkerName: 'Joy Okafor',
      settingName: 'Tamar Primary School',
    });
    const matters = body['matters'] as { state: string; deadlines: object[]; steps: { action: string }[] }[];
    const deciding = matters.find(({ state }) => state === 'decisionDue');
    expect(deciding?.steps.map(({ action }) => action)).toContain('maintainPlan');
    expect(deciding?.deadlines).toContainEqual(
      expect.objectContaining({
        rule: 'AR-DECISION-4W',
        derivation: [
          'Review meeting Monday 2 February 2026.',
          '4 weeks of that day, the day itself not counted: Monday 2 March 2026.',
        ],
        citation: 'SEND Regs 2014 regs 20(10), 21(9)',
        label: 'By law',
        doneWhen: 'The decision has been notified',
        otherReading: expect.stringContaining(
          'We count a letter as telling them on the day it is served',
        ) as string,
        provisional: false,
      }),
    );
    const reads = await readsOf(story.amara.id);
    expect(reads.length - before).toBe(1);
    expect(reads.at(-1)?.event).toBe('api.child.read');
  });

  it('does not know a child of another authority, nor records that one looked', async () => {
    for (const id of [story.stranger.id, '0190d2f0-0000-7000-8000-000000000000', 'x'])
      expect(await ask(`/children/${id}`)).toMatchObject({ status: 404, body: { status: 404 } });
    expect(await readsOf(story.stranger.id)).toEqual([]);
  });
});
