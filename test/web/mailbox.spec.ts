import { referenceOf, type StaffRole } from '@ehc/domain';
import { Database, DeadlineEntity } from '@ehc/persistence';
import { givenStory, type Story } from '../builders/story';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { signedIn, startWeb, type RunningWeb } from '../support/web';

describe('what the timers gave up on', () => {
  let created: TestDatabase;
  let database: Database;
  let web: RunningWeb;
  let story: Story;
  let people: Record<StaffRole, string>;

  beforeAll(async () => {
    created = await createTestDatabase();
    story = await givenStory(created.url);
    database = await Database.open(created.url, 1);
    const staff = await sql<{ role: StaffRole; id: string }>('SELECT role, id FROM staff_member');
    people = Object.fromEntries(staff.map(({ role, id }) => [role, id])) as typeof people;
    web = await startWeb({ databaseUrl: created.url });
  });
  afterAll(async () => {
    await web.close();
    await database.close();
    await created.drop();
  });

  const sql = <Row>(text: string, values: unknown[] = []) =>
    database.installWide((tx) => tx.query<Row[]>(text, values));

  async function ask(role: StaffRole, path = '/mailbox', method = 'GET') {
    const { cookie, csrfToken } = await signedIn(web, people[role]);
    const body = new URLSearchParams({ _csrf: csrfToken });
    const sent = method === 'POST' ? { method, body } : {};
    const answer = await fetch(web.url + path, { redirect: 'manual', headers: { cookie }, ...sent });
    return { status: answer.status, text: await answer.text(), cookie };
  }

  it('is not spoken of where it is nothing', async () => {
    expect((await ask('manager')).text).not.toContain('gave up');
  });

  it('is shown with its reason and without a name, and can be tried again', async () => {
    const where = { childId: story.tom.id, rule: 'PLAN-20W' };
    const deadline = await database.installWide((tx) => tx.findOneByOrFail(DeadlineEntity, where));
    await sql(`UPDATE deadline SET ring_failures = 3, ring_error = 'Odd 23503' WHERE id = $1`, [deadline.id]);
    await sql(
      `UPDATE wait SET chase_failures = 3, chase_error = 'Odd 23505' WHERE child_id = $1 AND next_chase_on IS NOT NULL`,
      [story.tom.id],
    );
    const chased = await sql('SELECT 1 FROM wait WHERE chase_failures = 3');
    const manager = await ask('manager');
    expect(manager.text).toContain(`The timer gave up on ${1 + chased.length} things`);
    expect(manager.text).toContain('Odd 23503');
    expect(manager.text).toContain('Nobody is written to: ');
    expect(manager.text).toContain(`href="/children/${story.tom.id}"`);
    const administrator = await ask('administrator');
    expect(administrator.text).toContain(referenceOf(deadline.matterId));
    expect(administrator.text).not.toContain('/children/');
    expect(manager.text + administrator.text).not.toContain('Bligh');
    expect((await ask('administrator', '/mailbox?state=failed')).text).not.toContain('gave up');

    expect((await ask('caseworker', '/mailbox/try-again', 'POST')).status).toBe(403);
    const tried = await ask('administrator', '/mailbox/try-again', 'POST');
    expect(tried.status).toBe(303);
    const after = await fetch(`${web.url}/mailbox`, { headers: { cookie: tried.cookie } });
    const text = await after.text();
    expect(text).toContain(`The timer tries again within a minute: ${1 + chased.length} things.`);
    expect(text).not.toContain('gave up');
    expect(await sql('SELECT 1 FROM deadline WHERE ring_failures > 0 OR ring_error IS NOT NULL')).toEqual([]);
  });

  it('says of messages that did not go what to do', async () => {
    await sql(
      `INSERT INTO notice (id, authority_id, child_id, matter_kind, matter_id, wait_id, kind, reason, audience, due_by,
                           reference, subject, body, state, created_on, created_at)
       SELECT gen_random_uuid(), authority_id, child_id, matter_kind, matter_id, id, 'chase', 'dueNow', 'adviser', '2026-03-02',
              'K7QW-3M9T', 'Advice', 'Please', 'noAddress', '2026-03-02', now()
         FROM wait WHERE child_id = $1 LIMIT 1`,
      [story.tom.id],
    );
    const { text } = await ask('administrator', '/mailbox?state=noAddress');
    expect(text).toContain('These were never sent, because we have no address. Ring instead.');
    expect((await ask('administrator', '/mailbox?state=failed')).text).not.toContain('Ring instead');
  });
});
