import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { childRow, csvOf } from '../import/caseload-csv';
import { personXml, planRequestXml, returnXml, upnOf } from '../import/sen2-return';
import { runCommand, startCommand, type Ran } from '../support/command';
import { createTestDatabase, type TestDatabase } from '../support/database';

const PLANNED = planRequestXml('2021-03-04', { meeting: '2025-05-02', outcome: 'M', last: '2025-05-20' });
const SOUND = returnXml([personXml({ upn: upnOf(1), requests: PLANNED })]);

describe('ehc import', () => {
  let database: TestDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const environment = () => ({ DATABASE_URL: database.url, EHC_CLOCK: '2026-03-03' });
  const run = (...args: string[]): Promise<Ran> => runCommand(['import', ...args], environment());
  const count = async (table: string): Promise<number> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    await client.end();
    return rows[0]?.n ?? 0;
  };

  it('brings a sound return in with status 0, and changes nothing the second time', async () => {
    const path = file('sound.xml', SOUND);
    const first = await run('sen2', path, '--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toEqual({
      persons: { read: 1, added: 1, updated: 0, unchanged: 0, aside: 0 },
      faults: [],
    });
    const second = await run('sen2', path);
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(second.stdout).toContain('  unchanged: 1\n');
    expect(second.stdout).toContain('by pupil number: 1,');
  });

  it('has status 1 where a person holds an error, brings in the rest, and says line and path', async () => {
    const path = file('one-wrong.xml', returnXml([personXml({ surname: '' }), personXml({ upn: upnOf(1) })]));
    const { status, stdout } = await run('sen2', path, '--json');
    expect(status).toBe(1);
    const report = JSON.parse(stdout) as { persons: object; faults: object[] };
    expect(report.persons).toEqual({ read: 2, added: 1, updated: 0, unchanged: 0, aside: 1 });
    expect(report.faults.map((fault) => Object.keys(fault))).toEqual([
      ['line', 'path', 'field', 'code', 'message', 'severity'],
    ]);
    expect(report.faults).toMatchObject([
      { line: 6, path: 'Person[1]/Surname', code: 'S2-04', severity: 'error' },
    ]);
  });

  it('changes nothing on a dry run', async () => {
    const { status, stdout } = await run('sen2', file('dry.xml', SOUND), '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Nothing was changed\. This is what would happen:\nSEN2 2026 of Kent \(886\), which is new here\n/,
    );
    expect(await count('authority')).toBe(0);
  });

  const long = `<Surname>${'x'.repeat(10_001)}</Surname>`;
  it.each<[string, string | Buffer, RegExp]>([
    ['no XML', 'surname,forename\nAsh,Robin\n', /is not XML/],
    ['cut short', SOUND.slice(0, -30), /ends too early/],
    [
      'with a DOCTYPE',
      SOUND.replace('<Message>', '<!DOCTYPE Message [<!ENTITY a "b">]><Message>'),
      /has a DOCTYPE/,
    ],
    ['of another collection', SOUND.replace('>SEN2<', '>CIN<'), /collection CIN, not SEN2/],
    ['not in its encoding', Buffer.from(SOUND.replace('Ash', 'Ash\u00e9'), 'latin1'), /not the UTF-8/],
    ['with an endless value', SOUND.replace('<Surname>Ash</Surname>', long), /longer than 10,000 characters/],
    ['of nobody', SOUND.replace('<LEA>886</LEA>', ''), /Give LEA/],
  ])('refuses a file that is %s with status 2, and changes nothing', async (_what, content, message) => {
    const path = file('hostile.xml', content);
    const { status, stdout, stderr } = await run('sen2', path, '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toContain('hostile.xml');
    expect(await count('authority')).toBe(0);
  });

  it('says that there is no such file, and that a folder is none', async () => {
    expect(await run('sen2', join(folder, 'none.xml'))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^There is no file .*none\.xml/) as string,
    });
    expect(await run('csv', folder)).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/is a folder/) as string,
    });
    expect(await run('cvs', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/unknown command 'cvs'/) as string,
    });
  });

  it('brings a caseload in from spreadsheets', async () => {
    const children = file('c.csv', csvOf([childRow('1')]));
    const assessments = file(
      'a.csv',
      csvOf([{ child_ref: '1', received_on: '2026-01-05', stage: 'requested' }]),
    );
    const { status, stdout } = await run('csv', assessments, children, '--authority', '886', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      children: { read: 1, added: 1, updated: 0, unchanged: 0, aside: 0 },
      faults: [],
    });
    expect(await run('csv', children)).toMatchObject({ status: 0 });
    expect(await run('csv', children, '--authority', 'abc')).toMatchObject({ status: 2 });
    const verified = await runCommand(['verify'], environment());
    expect(verified).toMatchObject({ status: 0 });
  });

  it('refuses a caseload that it cannot read, or that does not say whose it is, with status 2', async () => {
    expect(await run('csv', file('c.csv', csvOf([childRow('1')])))).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/There is no authority yet/) as string,
    });
    const unknown = file('u.csv', 'a,b\n1,2\n');
    expect(await run('csv', unknown, '--authority', '886')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/u\.csv has the header of none of/) as string,
    });
    expect(await count('authority')).toBe(0);
  });

  it('brings term dates in, and has status 1 where a row is wrong', async () => {
    const children = file('c.csv', csvOf([childRow('1')]));
    expect(await run('csv', children, '--authority', '886')).toMatchObject({ status: 0 });
    const template = join(__dirname, '../../docs/import/term_dates.csv');
    expect(await run('term-dates', template, '--dry-run')).toMatchObject({ status: 0, stderr: '' });
    expect(await count('term')).toBe(0);
    const first = await run('term-dates', template, '--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toEqual({
      rows: { read: 7, aside: 0 },
      schoolYears: { added: 2, updated: 0, unchanged: 0 },
      faults: [],
    });
    expect((await run('term-dates', template)).stdout).toContain('  unchanged: 2\n');
    const wrong = file('t.csv', 'urn,kind,name,first_day,last_day\n999999,term,A,2026-06-01,2026-07-17\n');
    const { status, stdout } = await run('term-dates', wrong);
    expect(status).toBe(1);
    expect(stdout).toContain('t.csv, line 2, urn (unknownSetting): No setting here has the URN 999999.');
  });

  it('brings addresses in, whole or not at all, and names none of them', async () => {
    const children = file('c.csv', csvOf([childRow('1', { setting_urn: '100001', setting_name: 'Tamar' })]));
    expect(await run('csv', children, '--authority', '886')).toMatchObject({ status: 0 });
    const good = file('a.csv', 'urn,email\n100001,senco@tamar.example\n');
    const first = await run('addresses', good, '--json');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toEqual({
      addresses: { read: 1, added: 1, updated: 0, unchanged: 0, aside: 0 },
      faults: [],
    });
    const wrong = file('w.csv', 'urn,email\n100001,new@tamar.example\n100002,b@tamar.example\n');
    const { status, stdout } = await run('addresses', wrong, '--dry-run');
    expect(status).toBe(1);
    expect(stdout).toContain('w.csv, line 3, urn (unknownOrganisation): No such organisation is here.');
    expect(stdout + first.stdout).not.toContain('@');
  });

  it('leaves whole persons when it is killed, and completes them the next time', async () => {
    const persons = Array.from({ length: 1500 }, (_, at) =>
      personXml({ surname: `Ash${at}`, upn: upnOf(at), requests: PLANNED }),
    );
    const path = file('many.xml', returnXml(persons));
    const running = startCommand(['import', 'sen2', path], environment());
    const ended = new Promise((resolve) => running.once('close', resolve));
    while (running.exitCode === null && (await count('child')) === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    running.kill('SIGKILL');
    await ended;
    const children = await count('child');
    expect(children % 200).toBe(0);
    expect(await count('annual_review')).toBe(children);
    const { stdout } = await run('sen2', path, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      persons: { read: 1500, added: 1500 - children, unchanged: children },
    });
    expect(await runCommand(['verify'], environment())).toMatchObject({ status: 0 });
  }, 60_000);
});
