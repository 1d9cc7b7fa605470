import { caseloadFile, closuresFor, ImportTermDates, type TermDatesImportReport } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { lockImports } from '@ehc/persistence';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anAuthority, anOrganisation } from '../builders/people';
import { ImportWorld } from '../import/import-world';

const TEMPLATE = readFileSync(join(__dirname, '../../docs/import/term_dates.csv'), 'utf8');
const HEADER = 'urn,setting,kind,name,first_day,last_day,reopens_on';
const SUMMER = ',school,term,Summer,2026-06-01,2026-07-17,';
const AUTUMN = ',school,term,Autumn,2026-09-03,2026-12-18,';

describe('importing term dates', () => {
  const authority = anAuthority();
  const school = anOrganisation({ urn: '100001' });
  let imports: ImportWorld;
  beforeEach(async () => {
    imports = await ImportWorld.create();
    await imports.world.given({ authority, organisations: [school] });
  });
  afterEach(() => imports.end());

  const run = (text: string, dryRun = false): Promise<TermDatesImportReport> =>
    imports.world
      .get(ImportTermDates)
      .run({ file: caseloadFile(imports.file('t.csv', text)), authorityCode: undefined, dryRun });
  const bringIn = (...rows: string[]) => run([HEADER, ...rows].join('\n'));
  const said = async (...rows: string[]) =>
    (await bringIn(...rows)).faults.map(
      ({ line, field, code, severity }) => `${line} ${field} ${code} ${severity}`,
    );
  const stored = () =>
    imports.rows(
      `SELECT organisation_id, setting, school_year, name, first_day_on::text AS from, last_day_on::text AS to FROM term
       UNION ALL SELECT organisation_id, setting, school_year, name, shut_from_on::text, reopens_on::text FROM unplanned_closure
       ORDER BY 5, 4`,
    );
  const summers = (organisationId: string | null) =>
    imports.world.database.report(authority.id, (tx) =>
      closuresFor(
        tx,
        authority.id,
        organisationId,
        'school',
        civilDate('2026-06-08'),
        civilDate('2026-10-26'),
        28,
      ),
    );

  it('brings the template in without a fault, and changes nothing the second time', async () => {
    expect(await run(TEMPLATE, true)).toMatchObject({ schoolYears: { added: 2 } });
    expect(await stored()).toEqual([]);
    expect(await run(TEMPLATE)).toEqual({
      authority: { code: '998', name: 'Wrexley' },
      rows: { read: 7, aside: 0 },
      schoolYears: { added: 2, updated: 0, unchanged: 0 },
      faults: [],
    });
    const before = await imports.rows('SELECT *, xmin FROM term ORDER BY id');
    expect(await run(TEMPLATE)).toMatchObject({ schoolYears: { added: 0, updated: 0, unchanged: 2 } });
    expect(await imports.rows('SELECT *, xmin FROM term ORDER BY id')).toEqual(before);
    expect(await summers(school.id)).toMatchObject([
      { closedFromOn: '2026-07-18', reopensOn: '2026-09-03', source: 'authority' },
    ]);
  });

  it('replaces one school year of one setting, whole, and leaves the others', async () => {
    await bringIn(
      SUMMER,
      AUTUMN,
      '100001,,term,Own,2025-09-01,2026-07-10,',
      '100001,,closure,Flood,2026-02-02,,2026-02-09',
    );
    expect(await stored()).toHaveLength(4);
    const again = await bringIn('100001,,term,Own,2025-09-01,2026-07-09,');
    expect(again).toMatchObject({ schoolYears: { added: 0, updated: 1, unchanged: 0 }, faults: [] });
    expect(await stored()).toMatchObject([
      { organisation_id: school.id, school_year: 2025, name: 'Own', to: '2026-07-09' },
      { organisation_id: null, school_year: 2025, name: 'Summer' },
      { organisation_id: null, school_year: 2026, name: 'Autumn' },
    ]);
    expect(await summers(school.id)).toMatchObject([{ closedFromOn: '2026-07-10', reopensOn: '2026-09-03' }]);
  });

  it('brings in a closure of a setting within the authority’s terms, wherever they stand in the file', async () => {
    expect(await said('100001,,closure,Fire,2026-06-08,,2026-06-15', SUMMER, AUTUMN)).toEqual([]);
    expect(await said('100001,,closure,Fire,2026-06-08,,2026-06-16')).toEqual([]);
    expect(await stored()).toMatchObject([
      { name: 'Summer' },
      { name: 'Fire', to: '2026-06-16' },
      { name: 'Autumn' },
    ]);
  });

  it('leaves out a setting of which one row is wrong, and brings in the others', async () => {
    const report = await bringIn(
      SUMMER,
      '100001,,term,Own,2026-06-01,2026-07-10,',
      '100001,,term,Wrong,2026-09-03,2026-08-03,',
    );
    expect(report).toMatchObject({ rows: { read: 3, aside: 2 }, schoolYears: { added: 1 } });
    expect(report.faults).toMatchObject([
      { line: 4, field: 'last_day', code: 'wrongOrder', severity: 'error' },
    ]);
    expect(await stored()).toMatchObject([{ name: 'Summer' }]);
  });

  it.each([
    ['an unknown setting', ['100002,,term,Own,2026-06-01,2026-07-10,'], '2 urn unknownSetting error'],
    ['a number that is none', ['12,,term,Own,2026-06-01,2026-07-10,'], '2 urn urnForm error'],
    ['nobody’s dates', [',,term,Own,2026-06-01,2026-07-10,'], '2 setting missing error'],
    ['terms that overlap', [SUMMER, ',school,term,More,2026-07-17,2026-07-24,'], '3 first_day overlap error'],
    [
      'closures that overlap',
      [SUMMER, ',school,closure,A,2026-06-08,,2026-06-15', ',school,closure,B,2026-06-08,,2026-06-12'],
      '4 first_day overlap error',
    ],
    [
      'a closure in the holidays',
      [SUMMER, AUTUMN, ',school,closure,Flood,2026-08-03,,2026-08-10'],
      '4 first_day outsideTerms error',
    ],
    [
      'a closure without its end',
      [SUMMER, ',school,closure,Flood,2026-06-08,2026-06-12,'],
      '3 last_day wrongColumn error',
    ],
    [
      'a closure of no day',
      [SUMMER, ',school,closure,Flood,2026-06-08,,2026-06-08'],
      '3 reopens_on notShut error',
    ],
    ['a term without end', [',school,term,Long,2024-09-01,2026-07-17,'], '2 last_day tooLong error'],
    ['a Sunday', [',school,term,Summer,2026-06-01,2026-07-19,'], '2 last_day noSchoolDay query'],
    [
      'a missing term',
      [',school,term,Autumn,2025-09-03,2025-12-19,', ',school,term,Summer,2026-04-13,2026-07-17,'],
      '3 first_day termMissing query',
    ],
  ])('says where there is %s', async (_what, rows, fault) => {
    expect(await said(...rows)).toContain(fault);
  });

  it('refuses what would overlap or lose terms that are here already', async () => {
    await bringIn(SUMMER, '100001,,term,Own,2025-09-01,2026-07-10,');
    await bringIn(',school,term,Autumn,2026-08-27,2026-12-18,');
    expect(await said(',school,term,Summer,2026-06-01,2026-08-28,')).toEqual(['2 first_day overlap error']);
    expect(await said('100001,,closure,Fire,2026-06-08,,2026-06-15')).toEqual([
      '2 first_day termsMissing error',
    ]);
  });

  it('waits for no other import of the authority: it is refused', async () => {
    await imports.world.write(async (lock) => {
      await lockImports(lock, '998');
      await expect(bringIn(SUMMER)).rejects.toThrow(
        'Another import into authority 998 is running. Wait until it has ended, and try again',
      );
    });
    expect(await bringIn(SUMMER)).toMatchObject({ schoolYears: { added: 1 } });
  });

  it('refuses a file that is none of term dates', async () => {
    await expect(run('child_ref,surname\n1,Ash\n')).rejects.toThrow(
      /lacks the column kind and name and first_day/,
    );
  });
});
