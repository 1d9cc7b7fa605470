import { ClassifyMatter, FindChildren, ListMyWork, ShowChildCase, ShowStep } from '@ehc/casework';
import { civilDate, type Child } from '@ehc/domain';
import { AccessLogEntity, ChildEntity, insertRows, StaffMemberEntity } from '@ehc/persistence';
import { givenStory, type Story } from '../builders/story';
import { aChild } from '../builders/people';
import { actorFor, World } from '../support/casework';

describe("a child's case", () => {
  let world: World;
  let story: Story;
  let actor: ReturnType<typeof actorFor>;

  beforeAll(async () => {
    world = await World.create('2026-03-03');
    story = await givenStory(world.url);
    const joy = await world.write((tx) =>
      tx.findOneByOrFail(StaffMemberEntity, { id: story.amara.caseworkerId ?? '' }),
    );
    actor = actorFor(joy);
  });
  afterAll(() => world.end());

  const timeline = { kind: null, after: null };
  const show = ({ id: childId }: Child, more = timeline as Parameters<ShowChildCase['run']>[0]['timeline']) =>
    world.get(ShowChildCase).run({ actor, childId, event: 'child.read', timeline: more });

  it('has everything that is open, what may be done, and the timeline newest first', async () => {
    const found = await show(story.amara);
    expect(found).toMatchObject({ caseworkerName: 'Joy Okafor', plan: { firstMadeOn: '2024-03-18' } });
    expect(found.reviews.map(({ review }) => review.state)).toEqual(['decisionDue', 'complete']);
    const open = found.reviews[0]?.review.id ?? '';
    const possible = found.reviewSteps.get(open)?.filter(({ refusals }) => refusals.length === 0);
    expect(possible?.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['maintainPlan', 'proposeAmendments', 'ceasePlan']),
    );
    const days = found.timeline.lines.map(({ happenedOn }) => happenedOn);
    expect(days).toEqual([...days].sort().reverse());
    expect(found.timeline.lines[0]).toMatchObject({ action: 'recordReport', staffName: 'Joy Okafor' });
  });

  it('can show one kind of line, and goes on where a page ended', async () => {
    const chases = await show(story.tom, { kind: 'chases', after: null });
    expect(chases.timeline.lines.map(({ action }) => action)).toEqual(['chase', 'chase']);
    const all = await show(story.tom);
    const third = all.timeline.lines[2];
    if (!third) throw new Error('The story is too short');
    const rest = await show(story.tom, { kind: null, after: third });
    expect(rest.timeline.lines).toEqual(all.timeline.lines.slice(3));
  });

  it('records the read, and records nothing of a child of another authority, who does not exist here', async () => {
    const reads = () => world.write((tx) => tx.find(AccessLogEntity, { where: { staffId: actor.staffId } }));
    const before = (await reads()).length;
    await show(story.leila);
    await expect(show(story.stranger)).rejects.toMatchObject({ name: 'NotFound' });
    const after = await reads();
    expect(after.length - before).toBe(1);
    expect(after.filter(({ childId }) => childId === story.stranger.id)).toEqual([]);
  });

  it("finds no matter under another child's address", async () => {
    const reviewId = (await show(story.amara)).reviews[0]?.review.id ?? '';
    const ask = world
      .get(ShowStep)
      .review({ actor, childId: story.leila.id, reviewId, actions: ['recordMeeting'] });
    await expect(ask).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('says why a step is not possible now', async () => {
    const reviewId = (await show(story.amara)).reviews[0]?.review.id ?? '';
    const shown = await world
      .get(ShowStep)
      .review({ actor, childId: story.amara.id, reviewId, actions: ['recordMeeting'] });
    expect(shown.refusals).toMatchObject([{ code: 'wrongStage' }]);
  });

  it('knows who is waited for once somebody has said what stage it is at', async () => {
    const review = (await show(story.unknown)).reviews[0]?.review;
    const command = { actor, matterKind: 'annualReview', matterId: review?.id ?? '', note: null } as const;
    const classify = (stage: string) =>
      world.get(ClassifyMatter).run({ ...command, stage, since: civilDate('2026-01-05') });
    await expect(classify('complete')).rejects.toMatchObject({ refusals: [{ code: 'stageMissing' }] });
    await expect(classify('no stage')).rejects.toMatchObject({ refusals: [{ field: 'stage' }] });
    await classify('invited');
    const { rows } = await world.get(ListMyWork).run({ actor, staffId: null, group: null, after: null });
    expect(rows.filter(({ childId }) => childId === story.unknown.id)).toMatchObject([
      { step: 'holdMeeting', waitingOn: 'setting', group: 'others' },
    ]);
  });
});

describe('finding children', () => {
  let world: World;
  let story: Story;
  let actor: ReturnType<typeof actorFor>;

  beforeAll(async () => {
    world = await World.create('2026-03-03');
    story = await givenStory(world.url);
    const joy = await world.write((tx) =>
      tx.findOneByOrFail(StaffMemberEntity, { id: story.amara.caseworkerId ?? '' }),
    );
    actor = actorFor(joy);
    const many = Array.from({ length: 20_000 }, (_, n) =>
      aChild(joy.authorityId, { forename: `Number${n}`, surname: n % 2 ? 'Smith' : 'Jones' }),
    );
    await world.write(async (tx) => {
      await insertRows(tx, ChildEntity, many);
      await tx.query('ANALYZE child');
    });
  });
  afterAll(() => world.end());

  const find = (typed: string) => world.get(FindChildren).run({ actor, typed });
  const idsOf = async (typed: string) => (await find(typed)).children.map(({ id }) => id);

  it.each(['Amara Kaur', 'KAUR, amara', 'kau ama', 'amara 4 may 2015', 'a123456789012', '04/05/2015 ka am'])(
    'finds her by %s',
    async (typed) => {
      expect(await idsOf(typed)).toEqual([story.amara.id]);
    },
  );

  it('finds nothing by the middle of a name, another birthday, or another authority', async () => {
    for (const typed of ['aur', 'amara 5 may 2015', 'kaurson', '%', ''])
      expect(await idsOf(typed)).toEqual([]);
  });

  it('shows fifty and says that there are more', async () => {
    const found = await find('smi num');
    expect(found.children).toHaveLength(50);
    expect(found.more).toBe(true);
  });

  it('can be answered by the index of words', async () => {
    const plan = await world.write(async (tx) => {
      // Twenty thousand rows are few enough to read through; many authorities in one install are not.
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT id FROM child WHERE authority_id = $1 AND ' ' || search_name LIKE '% kaur%'`,
        [actor.authorityId],
      );
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('child_by_words');
  });
});
