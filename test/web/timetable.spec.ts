import { Writable } from 'node:stream';
import { CaseworkModule } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { Clock } from '@ehc/platform';
import { pino } from 'pino';
import { createApp } from '../../apps/web/src/create-app';
import { FORMS } from '../../apps/web/src/pages/timetable/forms/forms';
import { buildAssetsOnce } from '../support/assets';
import { createTestDatabase } from '../support/database';
import { freePort } from '../support/free-port';
import { givenPeople } from '../support/people';
import { signedIn, testSettings, type RunningWeb } from '../support/web';

const W01 = { 'request_received-day': '3', 'request_received-month': '2', 'request_received-year': '2026' };
const logged: string[] = [];
let web: RunningWeb;
let manager: { cookie: string; csrfToken: string };

/** The database is gone before the first question: whoever has not signed in must not notice. */
beforeAll(async () => {
  buildAssetsOnce();
  const database = await createTestDatabase();
  const people = await givenPeople(database.url);
  const settings = testSettings(await freePort());
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  const app = await createApp({
    settings,
    casework: CaseworkModule.on(database.url, new Clock(civilDate('2026-03-03'))),
    logger: pino({ level: 'trace' }, sink),
  });
  await app.listen(settings.port, '127.0.0.1');
  web = { url: settings.publicUrl, app, close: () => app.close() };
  manager = await signedIn(web, people.manager);
  await database.drop();
});
afterAll(() => web.close());

const ask = (path: string) => fetch(web.url + path, { redirect: 'manual' });
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(web.url + path, {
    redirect: 'manual',
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  });

describe('the timetable, open to everybody', () => {
  it('shows every form without a session, a cookie, or the database', async () => {
    for (const path of ['/timetable', ...FORMS.map(({ slug }) => `/timetable/${slug}`)]) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'");
      expect(await answer.text()).not.toContain('_csrf');
    }
  });

  it('leads from what happened to its form', async () => {
    const answer = await send('/timetable', { happened: 'annual-review' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/timetable/annual-review']);
    for (const happened of ['', 'toString', '//elsewhere.example']) {
      const refused = await send('/timetable', { happened });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('<a href="#happened">Choose what happened</a>');
    }
    expect((await ask('/timetable/nothing')).status).toBe(404);
    expect((await send('/timetable/nothing/calendar', W01)).status).toBe(404);
  });

  it('answers with the dates, at an address that says nothing of them', async () => {
    const answer = await send('/timetable/assessment', W01);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toMatch(/17 March 2026[\s\S]*8 June 2026[\s\S]*23 June 2026/);
  });

  it('shows a form that cannot be read again, with what was typed and no more', async () => {
    const fields = { ...W01, 'request_received-day': '30', name: 'Amara Kaur' };
    for (const path of ['/timetable/assessment', '/timetable/assessment/calendar']) {
      const answer = await send(path, fields);
      const html = await answer.text();
      expect(answer.status).toBe(422);
      expect(html).toContain(
        '<a href="#request_received-day">The day the council got the request must be a real date</a>',
      );
      expect(html).toContain('<title>Error: An EHC needs assessment');
      expect(html).toContain('value="30"');
      expect(html).not.toContain('Amara');
    }
  });

  it('shows the form again with the answers, to change them', async () => {
    const answer = await send('/timetable/assessment', { ...W01, change: 'yes' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/name="request_received-year"[^>]*value="2026"/);
  });

  it('gives the dates as a calendar file', async () => {
    const answer = await send('/timetable/assessment/calendar', W01);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ehc-dates.ics"');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await answer.text()).match(/BEGIN:VEVENT/g)).toHaveLength(3);
  });

  it('takes no file, no list and no flood', async () => {
    const twice = await fetch(`${web.url}/timetable/assessment`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'request_received-day=3&request_received-day=4',
    });
    expect(twice.status).toBe(422);
    expect(
      (await send('/timetable/assessment', { 'request_received-day': '3'.repeat(2_000_000) })).status,
    ).toBe(413);
  });

  it('leaves nothing of what was typed in the log', () => {
    const log = logged.join('');
    expect(log).not.toMatch(/request_received|Amara|2026-02-03/);
  });
});

it('a change still needs the token, even from whoever has a session of the same browser', async () => {
  const refused = await send('/find-a-child', { q: 'kaur' });
  expect(refused.status).toBe(401);
  // Somebody signed in needs the database to be recognised; the calculator says so rather than guess.
  expect((await send('/timetable', { happened: 'assessment' }, { cookie: manager.cookie })).status).toBe(503);
});
