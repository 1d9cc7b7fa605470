import { RecordException } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { AssessmentEntity, Database, AccessLogEntity, RecordedExceptionEntity } from '@ehc/persistence';
import { givenStory, type Story } from '../builders/story';
import { MovableClock } from '../support/clock';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { givenPeople } from '../support/people';
import { signedIn, startWeb, type RunningWeb } from '../support/web';

describe('the pages of an exception', () => {
  let created: TestDatabase;
  let database: Database;
  let web: RunningWeb;
  let story: Story;
  let people: Awaited<ReturnType<typeof givenPeople>>;
  let base: string;

  beforeAll(async () => {
    created = await createTestDatabase();
    story = await givenStory(created.url);
    database = await Database.open(created.url, 2);
    people = await database.installWide((tx) =>
      tx.query(`SELECT role, id FROM staff_member`).then((rows: { role: string; id: string }[]) => {
        return Object.fromEntries(rows.map(({ role, id }) => [role, id])) as typeof people;
      }),
    );
    web = await startWeb({ databaseUrl: created.url, clock: new MovableClock(civilDate('2026-05-05')) });
    const found = await database.installWide((tx) =>
      tx.findOneByOrFail(AssessmentEntity, { childId: story.tom.id }),
    );
    base = `/children/${story.tom.id}/assessments/${found.id}`;
  });
  afterAll(async () => {
    await web.close();
    await database.close();
    await created.drop();
  });

  const ask = async (path: string, staffId: string, fields?: Record<string, string>) => {
    const { cookie, csrfToken } = await signedIn(web, staffId);
    const body = fields && new URLSearchParams({ ...fields, _csrf: csrfToken });
    const method = fields ? 'POST' : 'GET';
    return fetch(web.url + path, {
      redirect: 'manual',
      method,
      headers: { cookie },
      ...(body ? { body } : {}),
    });
  };
  const FORM = {
    fact: 'absent',
    who: 'child',
    'fromOn-day': '20',
    'fromOn-month': '12',
    'fromOn-year': '2025',
    'toOn-day': '31',
    'toOn-month': '1',
    'toOn-year': '2026',
    impractical: 'yes',
    reason: 'Away with an aunt',
    evidence: 'Tickets seen',
    'on-day': '5',
    'on-month': '5',
    'on-year': '2026',
  };

  it('records, shows, gives out by the API, and never puts the words into an address', async () => {
    const sent = await ask(`${base}/record-exception`, people.caseworker, FORM);
    expect(sent.status).toBe(303);
    const address = sent.headers.get('location') ?? '';
    expect(address).toMatch(new RegExp(`^${base}/exceptions/[0-9a-f-]{36}$`));
    const shown = await (await ask(address, people.caseworker)).text();
    expect(shown).toContain('Away with an aunt');
    expect(shown).toContain('43 of 43 days away');
    const api = await ask(`/api/v1/children/${story.tom.id}`, people.caseworker);
    const { matters } = (await api.json()) as { matters: { kind: string; exceptions: object[] }[] };
    expect(matters.find(({ kind }) => kind === 'assessment')?.exceptions).toMatchObject([
      { fact: 'absent', who: 'child', fromOn: '2025-12-20', impractical: true, withdrawnOn: null },
    ]);
    const again = await ask(`${base}/record-exception`, people.caseworker, FORM);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('This is recorded already');
    const reads = await database.installWide((tx) => tx.findBy(AccessLogEntity, { event: 'exception.read' }));
    expect(reads.map(({ childId }) => childId)).toEqual([story.tom.id]);
    expect(JSON.stringify(reads)).not.toContain('aunt');
  });

  it('lets the backlog team look and not record', async () => {
    const actor = {
      authorityId: story.tom.authorityId,
      role: 'caseworker',
      staffId: people.caseworker,
    } as const;
    const [assessmentId = ''] = base.split('/').slice(-1);
    const { subjectId: id } = await web.app.get(RecordException, { strict: false }).run({
      actor: { ...actor, name: '', authorityName: '', authorityCode: '' },
      assessmentId,
      foundOn: civilDate('2026-05-05'),
      found: {
        ...{ fact: 'exceptionalCircumstances', who: 'parent', reopensOn: null, adviceRequestId: null },
        ...{ fromOn: civilDate('2026-02-01'), toOn: civilDate('2026-02-20') },
        ...{ impractical: false, reason: 'Short', evidence: 'A call' },
      },
    });
    const shown = await ask(`${base}/exceptions/${id}`, people.backlogOfficer);
    expect(shown.status).toBe(200);
    expect(await shown.text()).not.toContain('Withdraw this exception');
    for (const door of [`${base}/record-exception`, `${base}/exceptions/${id}/withdraw`]) {
      expect([door, (await ask(door, people.backlogOfficer)).status]).toEqual([door, 403]);
    }
    const elsewhere = `/children/${story.stranger.id}/assessments/${assessmentId}/exceptions/${id}`;
    expect((await ask(elsewhere, people.caseworker)).status).toBe(404);
    const [stored] = await database.installWide((tx) => tx.findBy(RecordedExceptionEntity, { id: id ?? '' }));
    expect(stored?.withdrawnOn).toBeNull();
  });
});
