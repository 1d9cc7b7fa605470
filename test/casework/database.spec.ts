import { ShowChildCase } from '@ehc/casework';
import { AccessLogEntity, addAccessLine, AuthorityEntity, Database, type Tx } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { givenStory, type Story } from '../builders/story';
import { World } from '../support/casework';

describe('a transaction', () => {
  let world: World;
  let story: Story;
  let database: Database;
  let authorityId: string;

  beforeAll(async () => {
    world = await World.create('2026-03-03');
    story = await givenStory(world.url);
    ({ authorityId } = story.amara);
    // One connection: what a transaction leaves behind on it, the next one meets.
    database = await Database.open(world.url, 1);
  });
  afterAll(async () => {
    await database.close();
    await world.end();
  });

  const lineOf = (event: string): AccessLogEntity => ({
    ...{ id: newId(), authorityId, staffId: story.amara.caseworkerId ?? '', event },
    ...{ childId: story.amara.id, at: world.clock.now() },
  });
  const linesOf = (event: string) => world.write((tx) => tx.findBy(AccessLogEntity, { event }));
  const authorityIn = async (tx: Tx) => {
    const sql = "SELECT coalesce(current_setting('ehc.authority_id', true), '') AS id";
    return (await tx.query<{ id: string }[]>(sql))[0]?.id;
  };
  const names = (tx: Tx) => tx.find(AuthorityEntity, { where: { id: authorityId } });
  const rename = (name: string) =>
    world.write((tx) => tx.update(AuthorityEntity, { id: authorityId }, { name }));

  it.each(['transaction', 'report', 'reading'] as const)(
    'says its authority where it is a %s, and leaves it to no other',
    async (kind) => {
      expect(await database[kind](authorityId, authorityIn)).toBe(authorityId);
      expect(await database.statement(authorityIn)).toBe('');
    },
  );

  it('reads all of a report as at one moment, and writes nothing', async () => {
    const [before, after] = await database.report(authorityId, async (tx) => {
      const first = await names(tx);
      await rename('Renamed meanwhile');
      return [first, await names(tx)];
    });
    expect(after).toEqual(before);
    const writing = database.report(authorityId, (tx) => addAccessLine(tx, lineOf('report')));
    await expect(writing).rejects.toThrow('read-only');
    expect(await linesOf('report')).toEqual([]);
  });

  it('takes back what a reading wrote when it fails, and goes on', async () => {
    const failing = database.reading(authorityId, async (tx) => {
      await addAccessLine(tx, lineOf('failed'));
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    await database.reading(authorityId, (tx) => addAccessLine(tx, lineOf('done')));
    await database.statement((tx) => addAccessLine(tx, lineOf('alone')));
    expect(await linesOf('failed')).toEqual([]);
    expect([await linesOf('done'), await linesOf('alone')]).toMatchObject([
      [{ authorityId }],
      [{ authorityId }],
    ]);
  });

  it("does not show a child's case where it cannot be recorded who looked", async () => {
    const actor = {
      ...{ staffId: 'nobody at all', name: 'Nobody', role: 'caseworker' as const, authorityId },
      ...{ authorityName: 'Wrexley', authorityCode: '998' },
    };
    const query = { actor, childId: story.amara.id, event: 'unrecorded', timeline: null };
    await expect(world.get(ShowChildCase).run(query)).rejects.toThrow('invalid input syntax');
    expect(await linesOf('unrecorded')).toEqual([]);
  });
});
