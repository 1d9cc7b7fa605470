import { Database, HistoryLineEntity, WaitEntity, type Tx } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { Routes } from '../../apps/web/src/permission/routes';
import { givenStory, type Story } from '../builders/story';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { signedIn, startWeb, type RunningWeb } from '../support/web';

const NULL = 'a\0b';
const CHASE = { 'on-day': '3', 'on-month': '3', 'on-year': '2026' };
const DEEP = '['.repeat(50_000) + ']'.repeat(50_000);
const FILTERS = 'after asAt caseworker month of organisation school staffId'.split(' ');
const DASHES = '-'.repeat(36);

describe('text that nobody types', () => {
  let created: TestDatabase;
  let database: Database;
  let web: RunningWeb;
  let story: Story;
  let ids: Record<string, string>;
  let token: string;
  let headers: Record<string, string>;

  beforeAll(async () => {
    created = await createTestDatabase();
    story = await givenStory(created.url);
    database = await Database.open(created.url, 1);
    web = await startWeb({ databaseUrl: created.url });
    const { cookie, csrfToken } = await signedIn(web, story.amara.caseworkerId ?? '');
    headers = { cookie, 'x-csrf-token': csrfToken, 'idempotency-key': 'odd' };
    token = csrfToken;
    ids = await database.installWide(idsOfToms);
  });
  afterAll(async () => {
    await web.close();
    await database.close();
    await created.drop();
  });

  async function idsOfToms(tx: Tx) {
    const childId = story.tom.id;
    const waits = await tx.findBy(WaitEntity, { childId });
    const wait = waits.find(({ step, resolvedOn }) => step === 'giveAdvice' && resolvedOn === null);
    const { subjectId, matterId: assessmentId, id: waitId } = wait ?? { subjectId: '', matterId: '', id: '' };
    return { childId, assessmentId, adviceRequestId: subjectId ?? '', waitId };
  }

  const filled = (path: string) => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? newId());
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(web.url + path, { redirect: 'manual', headers, ...init });
    return { status: answer.status, text: await answer.text() };
  };
  const faults: string[] = [];
  const routes = (wanted: string) =>
    web.app
      .get(Routes)
      .all()
      .filter(({ method, path }) => method === wanted && !/sign-|health/.test(path))
      .map(({ path }) => filled(path));

  it('is never a fault of the service in an address', async () => {
    for (const path of routes('GET'))
      for (const query of [...FILTERS.map((name) => `${name}=a%00b`), `of=${DASHES}`]) {
        const { status } = await ask(`${path}?${query}`);
        if (status >= 500) faults.push(`${status} ${path}?${query}`);
      }
    expect(faults).toEqual([]);
  });

  it('is never a fault of the service in a form or in a body', async () => {
    const fields =
      'q note blockedReason reason evidence stage decision amendments method person kind fact who';
    const odd = Object.fromEntries(fields.split(' ').map((name) => [name, NULL]));
    expect((await ask('/my-work')).status).toBe(200);
    for (const path of routes('POST')) {
      const form = await ask(path, { method: 'POST', body: new URLSearchParams({ ...odd, _csrf: token }) });
      if (form.status >= 500) faults.push(`${form.status} ${path}`);
      const json = { ...headers, 'content-type': 'application/json' };
      const body = `{"_csrf":"${token}","q":${DEEP},"note":${DEEP}}`;
      const deep = await ask(path, { method: 'POST', headers: json, body });
      if (deep.status >= 500) faults.push(`${deep.status} ${path} (nested)`);
    }
    expect(faults).toEqual([]);
  });

  it('is answered in words, and nothing is kept', async () => {
    const body = new URLSearchParams({ _csrf: token, ...CHASE, note: NULL });
    const path = `/children/${ids['childId'] ?? ''}/waits/${ids['waitId'] ?? ''}/chase`;
    const answer = await ask(path, { method: 'POST', body });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('held a character that cannot be kept');
    expect(answer.text).toContain('>ab</textarea>');
    const lines = await database.installWide((tx) => tx.findBy(HistoryLineEntity, { action: 'chase' }));
    expect(lines).toHaveLength(2);
  });
});
