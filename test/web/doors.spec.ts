import { STAFF_ROLES, type StaffRole } from '@ehc/domain';
import { AccessLogEntity, Database, StaffMemberEntity } from '@ehc/persistence';
import { civilDate } from '@ehc/domain';
import { Routes, type Route } from '../../apps/web/src/permission/routes';
import { MovableClock } from '../support/clock';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { givenPeople } from '../support/people';
import { signedIn, startWeb, type RunningWeb } from '../support/web';

const TODAY = civilDate('2026-03-03');
const clock = new MovableClock(TODAY);
let created: TestDatabase;
let database: Database;
let web: RunningWeb;
let people: Record<StaffRole, string>;
let routes: Route[];

beforeAll(async () => {
  created = await createTestDatabase();
  database = await Database.open(created.url, 2);
  people = await givenPeople(created.url);
  web = await startWeb({ databaseUrl: created.url, clock });
  routes = web.app.get(Routes).all();
});
afterAll(async () => {
  await web.close();
  await database.close();
  await created.drop();
});
afterEach(() => {
  clock.moveTo(TODAY);
});

const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(web.url + path, { redirect: 'manual', headers, ...init });

const send = (path: string, cookie: string, fields: Record<string, string>) =>
  ask(path, {}, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) });

/** Pages and calls that only read and whose address names nothing. */
const readable = () =>
  routes.filter(
    ({ method, path }) => method === 'GET' && !path.includes(':') && !path.startsWith('/sign-in'),
  );

describe('every door', () => {
  it('says who may come in and what is left in the log', () => {
    expect(routes.length).toBeGreaterThan(10);
    const lacking = routes.filter(
      ({ allowed, auditEvent }) => allowed === undefined || auditEvent === undefined,
    );
    expect(lacking).toEqual([]);
  });

  it('leaves an event of its own', () => {
    const events = routes.map(({ auditEvent }) => auditEvent);
    expect(new Set(events).size).toBe(events.length);
  });

  it('is shut to whoever has not signed in, unless it is for anyone', async () => {
    for (const { path, allowed } of readable()) {
      const answer = await ask(path);
      if (allowed === 'anyone') expect([path, answer.status]).toEqual([path, 200]);
      else if (path.startsWith('/api')) expect([path, answer.status]).toEqual([path, 401]);
      else expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 303, '/sign-in']);
    }
  });

  it.each(STAFF_ROLES)('opens to a %s exactly where the route says so', async (role) => {
    const { cookie } = await signedIn(web, people[role]);
    for (const { path, allowed } of readable()) {
      const answer = await ask(path, { cookie });
      const mayEnter = allowed === 'anyone' || allowed?.includes(role) === true;
      expect([path, answer.status]).toEqual([path, mayEnter ? expect.any(Number) : 403]);
      if (mayEnter) expect(answer.status).toBeLessThan(400);
    }
  });
});

describe('a change', () => {
  it('needs the token of the session', async () => {
    const { cookie, csrfToken } = await signedIn(web, people.caseworker);
    const other = await signedIn(web, people.caseworker);
    expect((await send('/find-a-child', cookie, { q: 'kaur' })).status).toBe(403);
    expect((await send('/find-a-child', cookie, { q: 'kaur', _csrf: other.csrfToken })).status).toBe(403);
    expect((await send('/find-a-child', cookie, { q: 'kaur', _csrf: csrfToken })).status).toBe(303);
  });

  it('that changes nothing needs none, and only the public timetable is such', () => {
    const tokenless = routes.filter(({ changesNothing }) => changesNothing);
    expect(tokenless.map(({ method, path, allowed }) => [method, path, allowed])).toEqual([
      ['POST', '/timetable', 'anyone'],
      ['POST', '/timetable/:process', 'anyone'],
      ['POST', '/timetable/:process/calendar', 'anyone'],
    ]);
  });

  it('that comes after the session has ended is answered by an honest page', async () => {
    const answer = await send('/find-a-child', '', { q: 'kaur' });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('What you sent was not saved');
  });
});

describe('a session', () => {
  it('ends after a working day', async () => {
    const { cookie } = await signedIn(web, people.caseworker);
    expect((await ask('/my-work', { cookie })).status).toBe(200);
    clock.moveTo(civilDate('2026-03-04'));
    expect((await ask('/my-work', { cookie })).status).toBe(303);
  });

  it('opens nothing once the person has signed out', async () => {
    const { cookie, csrfToken } = await signedIn(web, people.manager);
    expect((await send('/sign-out', cookie, { _csrf: csrfToken })).headers.get('location')).toBe(
      '/signed-out',
    );
    expect((await ask('/waiting-for', { cookie })).status).toBe(303);
  });

  it('opens nothing once the person has left', async () => {
    const id = '019cb000-0000-7000-8000-000000000001';
    await database.installWide(async (tx) => {
      const { authorityId, role, fte } = await tx.findOneByOrFail(StaffMemberEntity, { id: people.manager });
      const leaver = { id, authorityId, teamName: 'North', subject: 'leaver', name: 'Una Ward', role, fte };
      await tx.insert(StaffMemberEntity, leaver);
    });
    const { cookie } = await signedIn(web, id);
    expect((await ask('/waiting-for', { cookie })).status).toBe(200);
    await database.installWide((tx) => tx.delete(StaffMemberEntity, { id }));
    expect((await ask('/waiting-for', { cookie })).status).toBe(303);
  });
});

it('a read leaves a line in the access log, and a refusal leaves none', async () => {
  const { cookie } = await signedIn(web, people.administrator);
  const lines = () =>
    database.installWide((tx) =>
      tx.find(AccessLogEntity, { where: { staffId: people.administrator }, order: { at: 'DESC' } }),
    );
  const before = await lines();
  await ask('/overdue-reviews', { cookie });
  await ask('/my-work', { cookie });
  const after = await lines();
  expect(after.length).toBe(before.length + 1);
  expect(after[0]).toMatchObject({ event: 'overdueReviews.read', childId: null });
});

it('tells browsers to run only what is ours, and to keep no page', async () => {
  const { headers } = await ask('/help/order');
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[0-9a-f]{32}'/);
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('cache-control')).toBe('no-store');
});

it('sends API callers problem details and the token for their changes', async () => {
  const refused = await ask('/api/v1/session');
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ status: 401, type: 'urn:ehc:problem:signInNeeded' });
  const { cookie, csrfToken } = await signedIn(web, people.manager);
  expect(await (await ask('/api/v1/session', { cookie })).json()).toMatchObject({
    name: 'Ruth Bevan',
    role: 'manager',
    csrfToken,
  });
});
