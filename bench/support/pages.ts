import type { Call } from './load';
import { headersOf, type Office, type Scenario } from './scenarios';

/** The pages on which a day is spent, each for somebody who may see it, with as much on it as the demonstration has. */
export async function mainPages(office: Office, url: string): Promise<Scenario[]> {
  const [caseworker = {}] = await headersOf(office, 'caseworker', 1);
  const [manager = {}] = await headersOf(office, 'manager', 1);
  const [child] = await office.rows<{ id: string }>(
    `SELECT child_id AS id FROM deadline GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  );
  const page = (name: string, path: string, headers: Call['headers']): Scenario => ({
    name,
    calls: [{ url: url + path, method: 'GET', headers }],
  });
  return [
    page('My work, first 50', '/my-work', caseworker),
    page('Overdue reviews, first 50', '/overdue-reviews', manager),
    page('Waiting for', '/waiting-for', manager),
    page("A child's case, the longest", `/children/${child?.id ?? ''}`, caseworker),
    { name: 'Sign in, of the demonstration', calls: [await signInPage(url)] },
    { name: 'Work out the dates, answered', calls: [datesOfAnAssessment(url)] },
  ];
}

/** The page to which whoever is not signed in comes, found by following the redirects with their cookies. */
async function signInPage(url: string): Promise<Call> {
  const cookies = new Map<string, string>();
  let address = `${url}/sign-in`;
  for (let hops = 0; hops < 10; hops += 1) {
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const answer = await fetch(address, { headers, redirect: 'manual' });
    const location = answer.headers.get('location');
    if (location === null) return { url: address, method: 'GET', headers };
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    address = new URL(location, address).href;
  }
  throw new Error('Sign-in never ends');
}

const datesOfAnAssessment = (url: string): Call => ({
  url: `${url}/timetable/assessment`,
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'request_received-day=3&request_received-month=2&request_received-year=2026',
});
