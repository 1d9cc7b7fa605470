import { get, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { givenPeople } from '../support/people';
import { signedIn, startWeb, type RunningWeb } from '../support/web';

let database: TestDatabase;
let web: RunningWeb;
let cookie: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const people = await givenPeople(database.url);
  web = await startWeb({ databaseUrl: database.url });
  ({ cookie } = await signedIn(web, people.caseworker));
});
afterAll(async () => {
  await web.close();
  await database.drop();
});

/** As it is sent: `fetch` would unpack it. */
async function ask(path: string, headers: Record<string, string>) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(web.url + path, { headers: { cookie, 'accept-encoding': 'gzip, br', ...headers } }, resolve).on(
      'error',
      reject,
    );
  });
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
}

describe('what goes over the wire', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('a page for a browser that takes %s is sent as %s', async (accepted, encoding, unpacked) => {
    for (const site of ['none', 'same-origin']) {
      const page = await ask('/my-work', { 'accept-encoding': accepted, 'sec-fetch-site': site });
      expect(page).toMatchObject({
        status: 200,
        headers: { 'content-encoding': encoding, 'cache-control': 'no-store' },
      });
      const html = unpacked(page.body).toString();
      expect(html).toContain('</html>');
      expect(page.body.length).toBeLessThan(html.length / 2);
    }
  });

  it('a page that another site asks for is sent as it is, so that its length tells nothing', async () => {
    const askedBy = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, {}];
    for (const headers of askedBy) {
      const page = await ask('/my-work', headers);
      expect(page.headers['content-encoding']).toBeUndefined();
      expect(page.body.toString()).toContain('</html>');
    }
  });

  it('a page is sent as it is to a program that takes nothing else', async () => {
    const page = await ask('/my-work', { 'accept-encoding': 'identity', 'sec-fetch-site': 'none' });
    expect(page.body.toString()).toContain('</html>');
  });

  it('what a program asks the API for is sent as it is', async () => {
    const answer = await ask('/api/v1/my-work', {});
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(JSON.parse(answer.body.toString())).toHaveProperty('items');
  });

  it('styles and scripts are compressed, and kept for a year', async () => {
    const page = await ask('/my-work', {});
    const assets = new Set(page.body.toString().match(/\/assets\/app-[0-9a-f]{10}\.(css|js)/g));
    expect(assets.size).toBe(2);
    for (const address of assets) {
      const { headers } = await ask(address, { 'sec-fetch-site': 'same-origin' });
      expect(headers['content-encoding']).toBe('br');
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });
});
