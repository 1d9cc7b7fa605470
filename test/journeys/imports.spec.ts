import { SweepImports } from '@ehc/casework';
import { aStaffMember, anAuthority } from '../builders/people';
import { childRow, csvOf } from '../import/caseload-csv';
import { describeWithBrowser } from '../support/browser';
import { World } from '../support/casework';
import { Journey, lookAt } from '../support/journey';
import { consoleErrors } from '../support/page-object';

const authority = anAuthority();
const sam = { ...aStaffMember(authority.id), name: 'Sam Iqbal', role: 'administrator' as const };

/** 70 children with an assessment each; of 60 the sex cannot be read. */
const numbers = Array.from({ length: 70 }, (_, at) => String(at + 1));
const FILES: Readonly<Record<string, string>> = {
  'children.csv': csvOf(numbers.map((ref, at) => childRow(ref, at < 60 ? { sex: 'x' } : {}))),
  'assessments.csv': csvOf(numbers.map((child_ref) => ({ child_ref, received_on: '2026-01-05' }))),
};
const chosen = Object.entries(FILES).map(([name, text]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
}));

describeWithBrowser('an administrator', () => {
  let world: World;
  let journey: Journey;

  beforeAll(async () => {
    world = await World.create('2026-03-03');
    await world.given({ authority, staff: [sam] });
    journey = await Journey.begin({ databaseUrl: world.url });
  });
  afterAll(async () => {
    await journey.end();
    await world.end();
  });

  const sweep = () => world.get(SweepImports).run();

  it('brings a caseload in, looks at every line first, and finds the import again in another browser', async () => {
    const page = await journey.openFor(sam.id);
    const complaints = consoleErrors(page);
    await page.goto(`${journey.url}/imports`);
    await lookAt(page, 'Imports', 'imports empty');
    await page.getByRole('button', { name: 'Upload and check' }).click();
    await lookAt(page, 'Imports', 'imports error');
    await page.getByRole('link', { name: 'Choose what you are uploading' }).click();
    await page.getByLabel('Caseload from spreadsheets').check();
    await page.getByLabel('Files', { exact: true }).setInputFiles(chosen);
    await page.getByRole('button', { name: 'Upload and check' }).click();
    await lookAt(page, 'Import of a caseload', 'import waiting');
    const address = page.url();
    await page.context().close();
    await sweep();

    const other = await journey.openFor(sam.id);
    await other.goto(`${journey.url}/imports`);
    await lookAt(other, 'Imports', 'imports list');
    await other.getByRole('link', { name: 'Caseload from spreadsheets' }).click();
    expect(other.url()).toBe(address);
    await lookAt(other, 'Import of a caseload', 'import checked');
    expect(await other.locator('main').innerText()).toContain('70 children in 2 files');
    expect(await other.locator('.ehc-list tbody tr').count()).toBe(50);
    await other.getByRole('link', { name: 'Next page' }).click();
    expect(await other.locator('.ehc-list tbody tr').count()).toBeGreaterThan(9);
    const [download] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('link', { name: 'Download the report (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('import-report.csv');
    await other.getByRole('button', { name: 'Import these records' }).click();
    await lookAt(other, 'Import of a caseload', 'import confirmed');
    await sweep();
    await other.getByRole('heading', { name: 'What came in' }).waitFor();
    await lookAt(other, 'Import of a caseload', 'import done');
    expect(complaints).toEqual([expect.stringContaining('422')]);
    await other.context().close();
  }, 120_000);

  it('does the same without JavaScript, and cancels', async () => {
    const page = await journey.openFor(sam.id, { javaScriptEnabled: false });
    await page.goto(`${journey.url}/imports`);
    await page.getByLabel('Caseload from spreadsheets').check();
    await page.getByLabel('Files', { exact: true }).setInputFiles(chosen);
    await page.getByRole('button', { name: 'Upload and check' }).click();
    await sweep();
    await page.getByRole('link', { name: 'See how far it is now' }).click();
    await page.getByText('The files say nothing that is not here already.').waitFor();
    await page.getByRole('button', { name: 'Cancel this import' }).click();
    await page.getByText('Nothing was changed. The files have been deleted here.').waitFor();
    await page.context().close();
  });
});
