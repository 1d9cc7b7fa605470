import { civilDate } from '@ehc/domain';
import type { Page } from 'playwright-core';
import { givenStory, type Story } from '../builders/story';
import { describeWithBrowser } from '../support/browser';
import { MovableClock } from '../support/clock';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { Journey, lookAt, said, typeDay } from '../support/journey';
import { consoleErrors, PageObject } from '../support/page-object';
import { PEOPLE } from '../support/people';
import { signInAs } from '../support/sign-in';

describeWithBrowser('a late step that is excused', () => {
  let database: TestDatabase;
  let journey: Journey;
  let page: Page;
  let complaints: string[];
  let story: Story;

  beforeAll(async () => {
    database = await createTestDatabase();
    story = await givenStory(database.url);
    journey = await Journey.begin({
      databaseUrl: database.url,
      clock: new MovableClock(civilDate('2026-05-05')),
    });
  });
  afterAll(async () => {
    await journey.end();
    await database.drop();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const problems = () => page.locator('.govuk-error-summary li').allInnerTexts();
  const finalPlan = () => page.locator('.ehc-deadline').filter({ hasText: 'Send the final plan' });

  async function open(options: { javaScriptEnabled?: boolean } = {}) {
    page = await journey.open(options);
    complaints = consoleErrors(page);
    await signInAs(page, journey.url, PEOPLE.caseworker);
    await page.goto(`${journey.url}/children/${story.tom.id}`);
  }

  async function close() {
    // The browser tells of every refused form, as it should.
    expect(complaints.filter((text) => !text.includes('status of 422'))).toEqual([]);
    await page.context().close();
  }

  it('is recorded, shows as excused with whose finding, is withdrawn and is late again', async () => {
    await open();
    await PageObject.at(page, 'Tom Bligh');
    expect(await finalPlan().locator('.govuk-tag').innerText()).toBe('Late');
    await press('Record an exception');
    await lookAt(page, 'Record an exception', 'exceptions form');
    await press('Record the exception');
    await lookAt(page, 'Record an exception', 'exceptions form refused');
    expect(await problems()).toEqual([
      'Choose what happened',
      'Enter the first day',
      'Say whether it made the limit impractical to keep',
    ]);
    await page.getByLabel('Exceptional personal circumstances').check();
    await page.getByLabel('A parent', { exact: true }).check();
    await typeDay(page, 'fromOn', '9', '2', '2026');
    await typeDay(page, 'toOn', '1', '2', '2026');
    await page.getByLabel('Yes').check();
    await page.getByLabel('How it did, or why it did not').fill('Nobody was at home to be seen.');
    await press('Record the exception');
    await PageObject.at(page, 'Record an exception');
    expect(await problems()).toEqual([
      'The last day cannot be before the first',
      'Say what was seen, and where it is kept',
    ]);
    await page.getByRole('link', { name: 'The last day cannot be before the first' }).click();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('toOn-day');
    await typeDay(page, 'toOn', '27', '2', '2026');
    await page.getByLabel('Evidence').fill('Hospital letter, in the record.');
    await press('Record the exception');
    await lookAt(page, 'What this exception excuses', 'exceptions excuses');
    expect(await said(page)).toContain('The exception is recorded.');
    expect(page.url()).not.toContain('ircumstances');
    const rows = await page.locator('main tbody tr').allInnerTexts();
    expect(rows.find((row) => row.includes('Send the final plan'))).toContain('Excused');
    expect(rows.find((row) => row.includes('whether you will assess'))).toContain('They did not fall in');

    // By the keyboard: the page has just been narrow and wide again, and may still be moving under the pointer.
    await page.getByRole('link', { name: 'Back to the case' }).press('Enter');
    await page.waitForURL(/children\/[^/]+$/);
    await lookAt(page, 'Tom Bligh', 'exceptions case excused');
    expect(await finalPlan().locator('.govuk-tag').innerText()).toBe('Excused');
    expect(await finalPlan().innerText()).toContain('Thursday 9 April 2026');
    await page.getByText('Why this date: Send the final plan').click();
    expect(await finalPlan().innerText()).toContain(
      `${PEOPLE.caseworker} found on Tuesday 5 May 2026 that it made the limit impractical to keep`,
    );
    expect(await page.locator('.ehc-timeline').innerText()).toContain('Exception recorded');

    await page.locator('.ehc-exceptions a').press('Enter');
    await page.waitForURL(/exceptions/);
    await page.getByRole('link', { name: 'Withdraw this exception' }).press('Enter');
    await page.waitForURL(/withdraw$/);
    await lookAt(page, 'Withdraw an exception', 'exceptions withdraw');
    await press('Withdraw the exception');
    expect(await problems()).toEqual(['Say why you withdraw it']);
    await page.getByLabel('Why do you withdraw it?').fill('It was another family.');
    await press('Withdraw the exception');
    await PageObject.at(page, 'Tom Bligh');
    expect(await said(page)).toContain('The exception is withdrawn.');
    expect(await finalPlan().locator('.govuk-tag').innerText()).toBe('Late');
    expect(await page.locator('.ehc-exceptions').innerText()).toContain('It was another family.');
    await close();
  });

  it('works without JavaScript, and asks only for what belongs to the fact chosen', async () => {
    await open({ javaScriptEnabled: false });
    await press('Record an exception');
    expect(await page.locator('#who').isVisible()).toBe(false);
    await page.getByLabel('Missed appointment').check();
    expect(await page.locator('#toOn-day').isVisible()).toBe(false);
    await page.getByLabel(/Health advice, North Tamarshire Health Trust/).check();
    await typeDay(page, 'fromOn', '12', '2', '2026');
    await page.getByLabel('Yes').check();
    await page.getByLabel('How it did, or why it did not').fill('No visit could be made.');
    await page.getByLabel('Evidence').fill('Letter of the clinic.');
    await press('Record the exception');
    expect(await said(page)).toContain('The exception is recorded.');
    const rows = await page.locator('main tbody tr').allInnerTexts();
    expect(rows.find((row) => row.includes('Health advice due'))).toContain('Excused');
    expect(rows.find((row) => row.includes('Send the final plan'))).toContain('excuses only the body');
    await page.context().close();
  });
});
