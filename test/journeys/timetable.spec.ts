import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { Journey, lookAt } from '../support/journey';
import { accessibilityFaults, consoleErrors, overflowAt320, PageObject } from '../support/page-object';
import { picture } from '../support/picture';

const CHOOSE = 'Work out the dates of an EHC process';
const FORM = 'An EHC needs assessment';
const DATES = 'Dates for an EHC needs assessment';

describeWithBrowser('working out the dates', () => {
  let database: TestDatabase;
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    database = await createTestDatabase();
    journey = await Journey.begin({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await journey.end();
    await database.drop();
  });
  beforeEach(async () => {
    page = await journey.open();
  });
  afterEach(() => page.context().close());

  const asked = (box: string) =>
    page.getByRole('group', { name: 'When did the council get the request?' }).getByLabel(box);

  it('goes from what happened to the dates and the calendar file', async () => {
    const complaints = consoleErrors(page);
    await page.goto(`${journey.url}/signed-out`);
    await page.getByRole('link', { name: 'work out the dates of an EHC process' }).click();
    await lookAt(page, CHOOSE, 'Timetable');
    await page.getByLabel('Someone asked for an EHC needs assessment').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await lookAt(page, FORM, 'Timetable form');
    await asked('Day').fill('3');
    await asked('Month').fill('February');
    await asked('Year').fill('2026');
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await lookAt(page, DATES, 'Timetable dates');
    expect(await page.locator('.ehc-date__day').allInnerTexts()).toEqual([
      'Tuesday\n17 March 2026',
      'Monday\n8 June 2026',
      'Tuesday\n23 June 2026',
    ]);
    expect(page.url()).toBe(`${journey.url}/timetable/assessment`);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save to my calendar' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('ehc-dates.ics');
    expect(await readFile(await download.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20260623');
    await page.getByRole('button', { name: 'Change my answers' }).click();
    await PageObject.at(page, FORM);
    expect(await asked('Month').inputValue()).toBe('February');
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('leads from what is wrong to the field, in an opened section too', async () => {
    await page.goto(`${journey.url}/timetable/assessment`);
    await page.getByText('Did any of these happen?').click();
    await page.locator('#school-closed-closed_from-day').fill('31');
    await page.locator('#school-closed-closed_from-month').fill('6');
    await page.locator('#school-closed-closed_from-year').fill('2026');
    await page.getByRole('button', { name: 'Show the dates' }).click();
    await lookAt(page, FORM, 'Timetable form with an error');
    await page.getByRole('link', { name: 'The first day the school was closed must be a real date' }).click();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('school-closed-closed_from-day');
    expect(await page.locator('#school-closed-closed_from-day').isVisible()).toBe(true);
  });

  it('works by keyboard alone and without JavaScript, on a phone', async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
    const plain = await journey.open(options);
    await plain.goto(`${journey.url}/timetable`);
    await plain.getByLabel('Someone asked for an EHC needs assessment').focus();
    await plain.keyboard.press('Space');
    await plain.keyboard.press('Tab');
    await plain.keyboard.press('Enter');
    await plain.getByRole('heading', { name: FORM, level: 1 }).waitFor();
    await plain.getByLabel('Day').first().focus();
    for (const text of ['3', '2', '2026']) {
      await plain.keyboard.type(text);
      await plain.keyboard.press('Tab');
    }
    await plain.keyboard.press('Shift+Tab');
    await plain.keyboard.press('Enter');
    await plain.getByRole('heading', { name: DATES, level: 1 }).waitFor();
    const why = plain.locator('summary').last();
    await why.focus();
    await plain.keyboard.press('Enter');
    expect(await plain.getByText('By law: SEND Regs 2014 reg 13(2).').isVisible()).toBe(true);
    await plain.context().close();
  });

  it('prints the reasons, and nothing to press', async () => {
    await page.goto(`${journey.url}/timetable/assessment`);
    await asked('Day').fill('3');
    await asked('Month').fill('2');
    await asked('Year').fill('2026');
    await page.keyboard.press('Enter');
    await PageObject.at(page, DATES);
    const reason = page.getByText('By law: SEND Regs 2014 reg 13(2).');
    expect(await reason.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await reason.isVisible()).toBe(true);
    for (const button of await page.locator('button, summary, .govuk-footer').all()) {
      expect(await button.isVisible()).toBe(false);
    }
    await picture(page, 'Timetable printed');
  });

  it.each(['annual-review', 'next-school', 'disagreement', 'tribunal-order'])(
    'the form %s has no fault of access',
    async (slug) => {
      await page.goto(`${journey.url}/timetable/${slug}`);
      for (const folded of await page.locator('.ehc-fold summary').all()) await folded.click();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflowAt320(page)).toBeLessThanOrEqual(0);
      await picture(page, `Timetable ${slug}`);
    },
  );
});
