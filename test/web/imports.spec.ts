import { SweepImports } from '@ehc/casework';
import type { StaffRole } from '@ehc/domain';
import { Database, StaffMemberEntity, AuthorityEntity } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { childRow, csvOf } from '../import/caseload-csv';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { givenPeople } from '../support/people';
import { signedIn, startWeb, type RunningWeb } from '../support/web';

const MEGABYTE = 1_000_000;
const CHILDREN = csvOf([childRow('1'), childRow('2', { born_on: 'never' })]);

let created: TestDatabase;
let database: Database;
let web: RunningWeb;
let people: Record<StaffRole, string>;
let cookie: string;
let csrfToken: string;

beforeAll(async () => {
  created = await createTestDatabase();
  database = await Database.open(created.url, 2);
  people = await givenPeople(created.url);
  web = await startWeb({ databaseUrl: created.url });
  ({ cookie, csrfToken } = await signedIn(web, people.administrator));
});
afterAll(async () => {
  await web.close();
  await database.close();
  await created.drop();
});

type Part = readonly [name: string, value: string] | readonly [name: string, value: Blob, file: string];

const file = (text: string | Buffer, name = 'children.csv'): Part => ['files', new Blob([text]), name];

function formOf(parts: readonly Part[]): FormData {
  const form = new FormData();
  for (const [name, value, as] of parts)
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, as);
  return form;
}

const send = (path: string, body: FormData | URLSearchParams, as = cookie) =>
  fetch(web.url + path, { method: 'POST', redirect: 'manual', headers: { cookie: as }, body });

const upload = (...parts: Part[]) => send('/imports', formOf([['_csrf', csrfToken], ...parts]));
const read = async (path: string, as = cookie) => fetch(web.url + path, { headers: { cookie: as } });
const press = (path: string, token = csrfToken) => send(path, new URLSearchParams({ _csrf: token }));
const sweep = () => web.app.get(SweepImports, { strict: false }).run();

const rows = async <Row>(sql: string): Promise<Row[]> => database.installWide((tx) => tx.query<Row[]>(sql));
const kept = async (): Promise<number> =>
  Number((await rows<{ count: string }>('SELECT count(*) FROM import_file'))[0]?.count);

it('files go in, are checked, confirmed and brought in, page by page', async () => {
  const answer = await upload(['kind', 'caseload'], file(CHILDREN));
  expect(answer.status).toBe(303);
  const page = answer.headers.get('location') ?? '';
  expect(page).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
  expect(await (await read(page)).text()).toContain('They wait for the worker');
  await sweep();
  const text = await (await read(page)).text();
  expect(text).toContain('2 children in 1 file');
  expect(text).toContain('born_on');
  expect(text).toContain('Import these records');
  const report = await read(`${page}/report`);
  expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(report.headers.get('content-disposition')).toContain('import-report.csv');
  expect(await report.text()).toContain('children.csv,3,born_on,error,');
  expect((await press(`${page}/confirm`)).headers.get('location')).toBe(page);
  expect(await (await read(page)).text()).toContain('wait for the worker to bring them in');
  await sweep();
  expect(await (await read(page)).text()).toContain('What came in');
  const again = await press(`${page}/confirm`);
  expect(again.status).toBe(422);
  expect(await again.text()).toContain('Only files that have been checked');
  expect((await press(`${page}/cancel`)).status).toBe(422);
  const events = await rows<{ event: string }>(
    `SELECT DISTINCT event FROM access_log WHERE event LIKE 'import%' ORDER BY 1`,
  );
  expect(events.map(({ event }) => event)).toEqual([
    ...['import.cancel', 'import.confirm', 'import.read', 'import.report', 'imports.upload'],
  ]);
  expect(await (await read('/imports')).text()).toContain('children.csv');
});

it('term dates go in and are shown by school years', async () => {
  const text = 'setting,kind,name,first_day,last_day\nschool,term,Summer,2026-06-01,2026-07-17';
  const page = (await upload(['kind', 'termDates'], file(text, 'terms.csv'))).headers.get('location') ?? '';
  await sweep();
  const shown = await (await read(page)).text();
  expect(shown).toContain('Import of term dates');
  expect(shown).toContain('1 row in 1 file');
  expect(shown).toMatch(/School years of a setting, or of all, that are new\s*<\/dt>[^\d]*1/);
  expect(shown).not.toContain('Assessments, reviews and transfers');
});

it('an import can be cancelled from its page', async () => {
  const page = (await upload(['kind', 'caseload'], file(CHILDREN))).headers.get('location') ?? '';
  expect((await press(`${page}/cancel`)).status).toBe(303);
  expect(await (await read(page)).text()).toContain('Nothing was changed. The files have been deleted here.');
});

it('several returns are an import each, and lead to the list', async () => {
  const answer = await upload(['kind', 'sen2'], file('<a/>', 'a.xml'), file('<b/>', 'b.xml'));
  expect(answer.headers.get('location')).toBe('/imports');
  await sweep();
  expect(await (await read('/imports')).text()).toContain('Did not come in');
});

describe('an upload that cannot be taken', () => {
  it.each<[string, Part[], string]>([
    ['without a kind', [file(CHILDREN)], 'Choose what you are uploading'],
    ['of a kind there is not', [['kind', 'toString'], file(CHILDREN)], 'Choose what you are uploading'],
    ['without a file', [['kind', 'caseload'], file('', '')], 'Choose a file'],
    ['of nothing at all', [['kind', 'caseload']], 'Choose a file'],
    ['of an empty file', [['kind', 'caseload'], file('')], 'children.csv is empty'],
    [
      'of a workbook',
      [['kind', 'caseload'], file(Buffer.from('504b0304', 'hex'), 'a.xlsx')],
      'a.xlsx is an Excel workbook',
    ],
    ['of XML for CSV', [['kind', 'caseload'], file('<Message>', 'a.xml')], 'choose “SEN2 return”'],
    ['of CSV for XML', [['kind', 'sen2'], file(CHILDREN)], 'children.csv is not an XML file'],
    [
      'too many files',
      [['kind', 'caseload'], ...Array.from({ length: 21 }, () => file(CHILDREN))],
      'at most 20 files',
    ],
  ])('%s is told in words, and nothing is kept', async (_, parts, words) => {
    const before = await kept();
    const answer = await upload(...parts);
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain(words);
    expect(text).toContain('<title>Error: Imports');
    expect(await kept()).toBe(before);
  });

  it('too large is told in words, and nothing is kept', async () => {
    const before = await kept();
    const answer = await upload(['kind', 'caseload'], file(Buffer.alloc(51 * MEGABYTE, 'a,b\n'), 'big.csv'));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('big.csv is larger than 50 MB');
    expect(await kept()).toBe(before);
    expect(
      await rows("SELECT 1 FROM import_chunk JOIN import_file ON file_id = id WHERE name = 'big.csv'"),
    ).toEqual([]);
  });
});

describe('a forged upload', () => {
  const good: Part[] = [['kind', 'caseload'], file(CHILDREN)];

  it.each<[string, () => Part[]]>([
    ['without a token', () => good],
    ['with another session’s token', () => [['_csrf', 'x'.repeat(csrfToken.length)], ...good]],
    ['with the token after the file', () => [...good, ['_csrf', csrfToken]]],
    ['with a file as its token', () => [['_csrf', new Blob([csrfToken]), 'a'], ...good]],
  ])('%s is refused before any of it is kept', async (_, parts) => {
    const before = await kept();
    const answer = await send('/imports', formOf(parts()));
    expect(answer.status).toBe(403);
    expect(await kept()).toBe(before);
  });

  it('that no form can be read from is refused', async () => {
    const headers = { cookie, 'content-type': 'multipart/form-data' };
    const answer = await fetch(`${web.url}/imports`, { method: 'POST', headers, body: 'nothing' });
    expect(answer.status).toBe(403);
  });

  it('cannot be smuggled into another form', async () => {
    const answer = await send(
      '/find-a-child',
      formOf([
        ['_csrf', csrfToken],
        ['q', 'kaur'],
      ]),
    );
    expect(answer.status).toBe(403);
  });
});

it.each(['caseworker', 'backlogOfficer', 'manager'] as const)('a %s has no business here', async (role) => {
  const other = await signedIn(web, people[role]);
  const before = await kept();
  const answer = await send(
    '/imports',
    formOf([['_csrf', other.csrfToken], ['kind', 'caseload'], file(CHILDREN)]),
    other.cookie,
  );
  expect(answer.status).toBe(403);
  expect(await kept()).toBe(before);
  expect(await (await read('/help/order', other.cookie)).text()).not.toContain('Imports');
});

it('another authority’s import does not exist', async () => {
  const page = (await upload(['kind', 'caseload'], file(CHILDREN))).headers.get('location') ?? '';
  const [authorityId, id] = [newId(), newId()];
  await database.installWide(async (tx) => {
    await tx.insert(AuthorityEntity, { id: authorityId, code: '998', name: 'Wrexley', demonstration: true });
    const person = {
      teamName: 'North',
      subject: 'elsewhere',
      name: 'Una Ward',
      role: 'administrator',
      fte: 1,
    } as const;
    await tx.insert(StaffMemberEntity, { id, authorityId, ...person });
  });
  const other = await signedIn(web, id);
  for (const path of [page, `${page}/report`]) expect((await read(path, other.cookie)).status).toBe(404);
  for (const step of ['confirm', 'cancel']) {
    const answer = await send(
      `${page}/${step}`,
      new URLSearchParams({ _csrf: other.csrfToken }),
      other.cookie,
    );
    expect(answer.status).toBe(404);
  }
  expect(await (await read('/imports', other.cookie)).text()).toContain('Nothing has been uploaded yet');
});
