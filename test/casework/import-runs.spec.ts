import { PassThrough, Readable } from 'node:stream';
import {
  CancelImport,
  ConfirmImport,
  ListImports,
  ReadImportReport,
  ReceiveUpload,
  ShowImport,
  SweepImports,
} from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { lockImports } from '@ehc/persistence';
import { NotFound, Refused } from '@ehc/platform';
import { aStaffMember, anAuthority, anOrganisation } from '../builders/people';
import { childRow, csvOf } from '../import/caseload-csv';
import { ImportWorld } from '../import/import-world';
import { personXml, planRequestXml, returnXml, upnOf } from '../import/sen2-return';
import { Uploads } from '../import/uploads';
import { actorFor } from '../support/casework';

const PLANNED = planRequestXml('2021-03-04', { meeting: '2025-05-02', outcome: 'M', last: '2025-05-20' });
const RETURN = returnXml([
  personXml({ upn: upnOf(1), requests: PLANNED }),
  personXml({ surname: 'Elm', upn: upnOf(2) }),
  personXml({ surname: '', upn: upnOf(3) }),
]);

describe('uploaded files', () => {
  let imports: ImportWorld;
  let uploads: Uploads;
  const authority = { ...anAuthority(), code: '886', name: 'Kent', demonstration: false };
  const sam = { ...aStaffMember(authority.id), role: 'administrator' as const };
  const actor = { ...actorFor(sam), authorityCode: '886' };

  beforeEach(async () => {
    imports = await ImportWorld.create();
    await imports.world.given({ authority, staff: [sam] });
    uploads = new Uploads(imports.world, actor);
  });
  afterEach(() => imports.end());

  const confirm = (runId: string) => imports.world.get(ConfirmImport).run({ actor, runId });
  const cancel = (runId: string) => imports.world.get(CancelImport).run({ actor, runId });
  const stateOf = async (runId: string) => (await uploads.show(runId)).run.state;
  const count = async (table: string): Promise<number> => {
    const [row] = await imports.rows<{ count: string }>(`SELECT count(*) FROM ${table}`);
    return Number(row?.count);
  };

  async function checked(
    kind = 'sen2',
    files: Record<string, string> = { 'return.xml': RETURN },
  ): Promise<string> {
    const runId = await uploads.upload(kind, files);
    await uploads.sweep();
    return runId;
  }

  it('are checked, and change nothing until somebody says so; then they come in, in that person’s name', async () => {
    const before = await imports.contents();
    const runId = await uploads.upload('sen2', { 'return.xml': RETURN });
    expect(await stateOf(runId)).toBe('uploaded');
    expect(await uploads.sweep()).toBe(1);
    const shown = await uploads.show(runId);
    expect(shown.run).toMatchObject({
      state: 'checked',
      counts: { read: 3, added: 2, updated: 0, unchanged: 0, aside: 1, errors: 1 },
    });
    expect(shown.faults).toMatchObject([{ file: 'return.xml', severity: 'error', code: 'S2-04' }]);
    expect(await imports.contents()).toEqual(before);
    expect(await uploads.sweep()).toBe(0);

    await confirm(runId);
    expect(await uploads.sweep()).toBe(1);
    expect((await uploads.show(runId)).run).toMatchObject({
      state: 'imported',
      counts: { added: 2, aside: 1 },
    });
    expect(await count('child')).toBe(2);
    expect(await imports.rows('SELECT DISTINCT action, role, staff_id, note FROM history')).toEqual([
      { action: 'broughtIn', role: 'administrator', staff_id: sam.id, note: 'Brought in from SEN2 2026' },
    ]);
    expect(await count('import_chunk')).toBe(0);
    expect(await imports.rows('SELECT name, length(sha256) AS print FROM import_file')).toEqual([
      { name: 'return.xml', print: 64 },
    ]);
    expect(await imports.wrong()).toEqual([]);
  });

  it('of a caseload come in as one, however many they are, and of SEN2 one after the other', async () => {
    const children = csvOf([childRow('1'), childRow('2')]);
    const assessments = csvOf([{ child_ref: '1', received_on: '2026-01-05' }]);
    const runId = await checked('caseload', { 'a.csv': assessments, 'c.csv': children });
    expect((await uploads.show(runId)).run).toMatchObject({
      state: 'checked',
      counts: { read: 2, added: 2, mattersAdded: 1 },
    });
    expect(await uploads.all('sen2', { '1.xml': RETURN, '2.xml': RETURN })).toHaveLength(2);
    expect(await uploads.sweep()).toBe(2);
  });

  it('of term dates come in by the same way, each file by itself', async () => {
    const header = 'urn,setting,kind,name,first_day,last_day,reopens_on';
    const [summer, autumn] = [
      ',school,term,Summer,2026-06-01,2026-07-17,',
      ',school,term,Autumn,2026-09-03,x,',
    ];
    const files = { '1.csv': `${header}\n${summer}`, '2.csv': `${header}\n${summer}\n${autumn}` };
    const [first = '', second = ''] = await uploads.all('termDates', files);
    await uploads.sweep();
    expect((await uploads.show(first)).run).toMatchObject({
      ...{ kind: 'termDates', state: 'checked', done: 1, total: 1 },
      counts: { read: 1, added: 1, updated: 0, unchanged: 0, aside: 0, errors: 0 },
    });
    expect((await uploads.show(second)).run.counts).toMatchObject({ read: 2, added: 0, aside: 2, errors: 1 });
    expect((await uploads.show(second)).faults).toMatchObject([
      { file: '2.csv', line: 3, field: 'last_day', code: 'noSuchDay' },
    ]);
    expect(await count('term')).toBe(0);
    await confirm(first);
    await imports.world.write(async (lock) => {
      await lockImports(lock, '886');
      await uploads.sweep();
    });
    expect((await uploads.show(first)).run).toMatchObject({ state: 'confirmed', attempts: 0 });
    await uploads.sweep();
    expect([await stateOf(first), await count('term'), await count('import_chunk')]).toEqual([
      'imported',
      1,
      1,
    ]);
    expect(await checked('termDates', { '3.csv': 'child_ref\n1' }).then(stateOf)).toBe('failed');
  });

  it('of addresses cannot be brought in while a row is wrong', async () => {
    const runId = await checked('addresses', { 'a.csv': 'kind,name,email\nhealth,Nobody,a@b.example' });
    expect((await uploads.show(runId)).run).toMatchObject({
      state: 'checked',
      counts: { read: 1, added: 0, aside: 1, errors: 1 },
    });
    await expect(confirm(runId)).rejects.toMatchObject({ refusals: [{ code: 'importHasErrors' }] });
    await imports.world.given({ organisations: [anOrganisation({ kind: 'health', name: 'Nobody' })] });
    const again = await checked('addresses', { 'a.csv': 'kind,name,email\nhealth,Nobody,a@b.example' });
    await confirm(again);
    await uploads.sweep();
    expect([await stateOf(again), await count('organisation_address')]).toEqual(['imported', 1]);
  });

  it('larger than a piece are kept whole', async () => {
    const persons = Array.from({ length: 1200 }, (_, at) =>
      personXml({ surname: `Ash${at}`, requests: PLANNED }),
    );
    const xml = returnXml(persons);
    expect(xml.length).toBeGreaterThan(1_100_000);
    const runId = await checked('sen2', { 'return.xml': xml });
    expect((await uploads.show(runId)).run.counts?.read).toBe(1200);
    expect(Number((await uploads.show(runId)).files[0]?.bytes)).toBe(Buffer.byteLength(xml));
  });

  it.each([
    ['an empty file', { 'a.xml': '' }, 'a.xml is empty'],
    ['a workbook', { 'a.xlsx': Buffer.from('504b030414000600', 'hex') }, 'a.xlsx is an Excel workbook'],
    ['a CSV file', { 'a.csv': 'child_ref,surname' }, 'a.csv is not an XML file'],
    ['no file', {}, 'Choose a file'],
    ['a good file before a bad one', { 'a.xml': RETURN, 'b.xml': 'no' }, 'b.xml is not an XML file'],
  ])('are refused where there is %s, and nothing of them is kept', async (_, files, words) => {
    await expect(uploads.upload('sen2', files)).rejects.toThrow(words);
    expect([await count('import_run'), await count('import_file'), await count('import_chunk')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('that break off on the way are not kept', async () => {
    const content = new PassThrough();
    content.write(Buffer.alloc(600_000, '<a>'));
    setTimeout(() => content.destroy(new Error('the browser has gone')), 300);
    const files = Readable.from([{ name: 'a.xml', content }]);
    const run = imports.world.get(ReceiveUpload).run({ actor, kind: 'sen2', files });
    await expect(run).rejects.toThrow('the browser has gone');
    expect([await count('import_run'), await count('import_chunk')]).toEqual([0, 0]);
  });

  it('that cannot be read, or are another authority’s return, fail with the reason and change nothing', async () => {
    const unreadable = await checked('sen2', { 'return.xml': RETURN.slice(0, -20) });
    expect((await uploads.show(unreadable)).run).toMatchObject({
      state: 'failed',
      problemCode: 'unreadable',
    });
    const others = await checked('sen2', { 'return.xml': RETURN.replaceAll('>886<', '>878<') });
    expect((await uploads.show(others)).run.problem).toMatch(
      'The file is the return of authority 878, and yours is 886',
    );
    expect([await count('authority'), await count('child'), await count('import_chunk')]).toEqual([1, 0, 0]);
    await expect(confirm(others)).rejects.toThrow(Refused);
  });

  it('can be cancelled until they come in, and are gone then', async () => {
    const waiting = await uploads.upload('sen2', { 'return.xml': RETURN });
    await cancel(waiting);
    const ready = await checked();
    await cancel(ready);
    expect([await stateOf(waiting), await stateOf(ready), await count('import_chunk')]).toEqual([
      'cancelled',
      'cancelled',
      0,
    ]);
    await expect(confirm(ready)).rejects.toThrow(Refused);
    const imported = await checked();
    await confirm(imported);
    await uploads.sweep();
    await expect(cancel(imported)).rejects.toThrow('too late to cancel');
  });

  it('that somebody cancels while they are checked stay cancelled', async () => {
    const persons = Array.from({ length: 2000 }, (_, at) =>
      personXml({ surname: `Ash${at}`, requests: PLANNED }),
    );
    const runId = await uploads.upload('sen2', { 'return.xml': returnXml(persons) });
    const sweeping = uploads.sweep();
    while ((await stateOf(runId)) === 'uploaded');
    expect(await stateOf(runId)).toBe('checking');
    await cancel(runId);
    await sweeping;
    expect(await stateOf(runId)).toBe('cancelled');
    expect([await count('child'), await count('import_fault')]).toEqual([0, 0]);
  });

  it('that a worker was killed over are done again from their beginning', async () => {
    const runId = await checked();
    await confirm(runId);
    await imports.rows(`UPDATE import_run SET state = 'importing', attempts = 1`);
    await imports.sen2(RETURN.replace(/<Person>(?:(?!<Person>).)*Elm.*?<\/Person>/s, ''));
    await uploads.sweep();
    const { run } = await uploads.show(runId);
    expect(run.state).toBe('imported');
    expect([run.counts?.unchanged, run.counts?.added, await count('child')]).toEqual([1, 1, 2]);
  });

  it('that end with the worker three times are given up', async () => {
    const runId = await uploads.upload('sen2', { 'return.xml': RETURN });
    await imports.rows(`UPDATE import_run SET state = 'checking', attempts = 3`);
    await uploads.sweep();
    expect((await uploads.show(runId)).run).toMatchObject({
      state: 'failed',
      problemCode: 'stoppedThreeTimes',
    });
  });

  it('wait for another import of the authority, and are not counted as failed', async () => {
    const runId = await uploads.upload('sen2', { 'return.xml': RETURN });
    await imports.world.write(async (lock) => {
      await lockImports(lock, '886');
      await uploads.sweep();
    });
    expect((await uploads.show(runId)).run).toMatchObject({ state: 'uploaded', attempts: 0 });
    await uploads.sweep();
    expect(await stateOf(runId)).toBe('checked');
  });

  it('are put back where the worker is asked to end', async () => {
    const runId = await uploads.upload('sen2', { 'return.xml': RETURN });
    const stop = new AbortController();
    const sweeping = imports.world.get(SweepImports).run({ signal: stop.signal });
    stop.abort();
    await sweeping;
    expect((await uploads.show(runId)).run).toMatchObject({ state: 'uploaded', attempts: 0 });
  });

  it('are brought in once by two workers, in the order of upload', async () => {
    const first = await checked();
    const second = await checked();
    await confirm(second);
    await confirm(first);
    expect((await uploads.show(second)).isBehind).toBe(true);
    const worked = await Promise.all([uploads.sweep(), uploads.sweep()]);
    expect(worked.toSorted()).toEqual([0, 2]);
    expect((await uploads.show(first)).run.counts).toMatchObject({ added: 2, unchanged: 0 });
    expect((await uploads.show(second)).run.counts).toMatchObject({ added: 0, unchanged: 2 });
    await expect(confirm(first)).rejects.toThrow(Refused);
  });

  it('that nobody brings in are deleted after a week', async () => {
    const runId = await checked();
    imports.world.clock.moveTo(civilDate('2026-03-09'));
    await uploads.sweep();
    expect(await stateOf(runId)).toBe('checked');
    imports.world.clock.moveTo(civilDate('2026-03-11'));
    await uploads.sweep();
    expect((await uploads.show(runId)).run).toMatchObject({ state: 'cancelled', problemCode: 'notWanted' });
    expect(await count('import_chunk')).toBe(0);
  });

  it('are nobody’s business in another authority', async () => {
    const runId = await checked();
    const other = { ...actor, authorityId: '019cb000-0000-7000-8000-000000000009' };
    const asked = { actor: other, runId };
    for (const run of [
      imports.world.get(ShowImport).run({ ...asked, after: 0 }),
      imports.world.get(ConfirmImport).run(asked),
      imports.world.get(CancelImport).run(asked),
      imports.world.get(ReadImportReport).run(asked),
    ])
      await expect(run).rejects.toThrow(NotFound);
    expect((await imports.world.get(ListImports).run({ actor: other, before: null })).imports).toEqual([]);
  });

  it('have a report that a spreadsheet can open, and that is no formula', async () => {
    const runId = await checked('caseload', { '=cmd.csv': csvOf([childRow('1', { born_on: '=1+1' })]) });
    const rows = await imports.world.get(ReadImportReport).run({ actor, runId });
    let text = '';
    for await (const some of rows) text += some;
    expect(text.split('\r\n')[0]).toBe('\u{feff}file,line,field,severity,code,what_to_do');
    expect(text).toContain("'=cmd.csv,2,born_on,error,");
  });
});
