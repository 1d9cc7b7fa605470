import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseloadFile, ImportAddresses, type AddressesImportReport } from '@ehc/casework';
import { lockImports } from '@ehc/persistence';
import { anAuthority, anOrganisation } from '../builders/people';
import { ImportWorld } from '../import/import-world';

const TEMPLATE = readFileSync(join(__dirname, '../../docs/import/addresses.csv'), 'utf8');
const HEADER = 'urn,ukprn,kind,name,who,email';
const SENCO = '100001,,,,,senco@tamar.example';
const TRUST = ',,health,Exmoor Health Trust,coordinator,ehc@exmoor.example';

describe('importing addresses', () => {
  const authority = anAuthority();
  const school = anOrganisation({ urn: '100001', name: 'Tamar Primary School' });
  const college = anOrganisation({ urn: null, ukprn: '10001234', name: 'Torridge College' });
  const trust = anOrganisation({ kind: 'health', urn: null, name: 'Exmoor Health Trust' });
  const twins = [1, 2].map((at) => anOrganisation({ urn: `20000${at}`, name: 'St Mary’s' }));
  const psychologists = anOrganisation({
    kind: 'epService',
    urn: null,
    name: 'Educational Psychology Service',
  });
  const team = anOrganisation({ kind: 'socialCare', urn: null, name: "Disabled Children's Team" });
  let imports: ImportWorld;

  beforeEach(async () => {
    imports = await ImportWorld.create();
    const organisations = [school, college, trust, ...twins, psychologists, team];
    await imports.world.given({ authority, organisations });
  });
  afterEach(() => imports.end());

  const run = (text: string, dryRun = false): Promise<AddressesImportReport> =>
    imports.world
      .get(ImportAddresses)
      .run({ file: caseloadFile(imports.file('a.csv', text)), authorityCode: undefined, dryRun });
  const bringIn = (...rows: string[]) => run([HEADER, ...rows].join('\n'));
  const stored = () =>
    imports.rows('SELECT organisation_id, audience, email FROM organisation_address ORDER BY email');

  it('brings the template in without a fault, and changes nothing the second time', async () => {
    const added = { read: 7, added: 6, updated: 0, unchanged: 1, aside: 0 };
    expect(await run(TEMPLATE, true)).toMatchObject({ addresses: added, faults: [] });
    expect(await stored()).toEqual([]);
    expect(await run(TEMPLATE)).toEqual({
      ...{ authority: { code: '998', name: 'Wrexley' }, addresses: added, faults: [] },
    });
    const before = await imports.rows('SELECT *, xmin FROM organisation_address ORDER BY email');
    expect(await run(TEMPLATE)).toMatchObject({ addresses: { added: 0, updated: 0, unchanged: 7 } });
    expect(await imports.rows('SELECT *, xmin FROM organisation_address ORDER BY email')).toEqual(before);
  });

  it('finds schools by number, others by kind and name, and takes a row without a word of whom as for those asked', async () => {
    await bringIn(SENCO, TRUST, ',10001234,,,headOfService,head@torridge.example');
    expect(await stored()).toEqual([
      { organisation_id: trust.id, audience: 'coordinator', email: 'ehc@exmoor.example' },
      { organisation_id: college.id, audience: 'headOfService', email: 'head@torridge.example' },
      { organisation_id: school.id, audience: 'adviser', email: 'senco@tamar.example' },
    ]);
  });

  it('changes one address, takes another out, and leaves what the file does not name', async () => {
    await bringIn(SENCO, TRUST, ',10001234,,,,office@torridge.example');
    const report = await bringIn(
      '100001,,,,adviser,new@tamar.example',
      ',,Health,exmoor health trust ,coordinator,none',
    );
    expect(report).toMatchObject({ addresses: { read: 2, added: 0, updated: 2, unchanged: 0 }, faults: [] });
    expect((await stored()).map(({ email }) => email)).toEqual([
      'new@tamar.example',
      'office@torridge.example',
    ]);
  });

  it.each([
    ['an unknown number', '999999,,,,,a@b.example', '3 urn unknownOrganisation'],
    ['an unknown name', ',,health,Elsewhere,,a@b.example', '3 name unknownOrganisation'],
    ['a name of two', ',,setting,st mary’s,,a@b.example', '3 name severalOfThatName'],
    ['another kind than the number has', '100001,,health,,,a@b.example', '3 kind otherKind'],
    ['nobody', ',,health,,,a@b.example', '3 name organisationMissing'],
    ['no kind', ',,,Exmoor Health Trust,,a@b.example', '3 kind organisationMissing'],
    ['a kind that is none', ',,trust,Exmoor Health Trust,,a@b.example', '3 kind unknownCode'],
    ['a number that is none', '12,,,,,a@b.example', '3 urn urnForm'],
    ['no address', '100001,,,,headOfService,', '3 email missing'],
    ['two addresses', '100001,,,,headOfService,a@b.example;c@d.example', '3 email emailForm'],
    ['a name with the address', '100001,,,,headOfService,Head <a@b.example>', '3 email emailForm'],
    ['no domain', '100001,,,,headOfService,head@tamar', '3 email emailForm'],
    ['a character that is not seen', '100001,,,,headOfService,a\u200e@b.example', '3 email emailForm'],
    ['somebody whom a school does not have', '100001,,,,coordinator,a@b.example', '3 who nobodyThere'],
    ['the same people twice', ',,setting,Tamar Primary School,adviser,a@b.example', '3 who twice'],
    ['too few cells', '100001', '3  wrongNumberOfCells'],
  ])('brings nothing in where a row names %s, and says so without the address', async (_what, row, fault) => {
    const { addresses, faults } = await bringIn(SENCO, row);
    expect(faults.map(({ line, field, code }) => `${line} ${field} ${code}`)).toEqual([fault]);
    expect(addresses).toEqual({ read: 2, added: 0, updated: 0, unchanged: 0, aside: 2 });
    expect(await stored()).toEqual([]);
    expect(JSON.stringify(faults)).not.toMatch(/b\.example|senco@tamar/);
  });

  it('refuses a file that is none, and to run beside another import of the authority', async () => {
    await expect(run('urn,name\n100001,A\n')).rejects.toThrow(/lacks the column email/);
    await imports.world.write(async (lock) => {
      await lockImports(lock, '998');
      await expect(bringIn(SENCO)).rejects.toThrow('Another import into authority 998 is running');
    });
  });

  it('keeps each authority’s addresses apart', async () => {
    const other = { ...anAuthority(), code: '886', name: 'Kent' };
    await imports.world.given({ authority: other });
    const file = caseloadFile(imports.file('a.csv', [HEADER, SENCO].join('\n')));
    for (const authorityCode of ['886', '998'])
      await imports.world.get(ImportAddresses).run({ file, authorityCode, dryRun: false });
    expect(await stored()).toHaveLength(2);
    await imports.world.get(ImportAddresses).run({
      file: caseloadFile(imports.file('b.csv', `${HEADER}\n100001,,,,,none`)),
      authorityCode: '886',
      dryRun: false,
    });
    expect(await imports.rows('SELECT authority_id FROM organisation_address')).toEqual([
      { authority_id: authority.id },
    ]);
  });
});
