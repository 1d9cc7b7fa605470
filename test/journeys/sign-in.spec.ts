import type { Browser, Page } from 'playwright-core';
import { describeWithBrowser, launchBrowser } from '../support/browser';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { consoleErrors, overflowAt320, PageObject, unreachableByKeyboard } from '../support/page-object';
import { givenPeople, PEOPLE } from '../support/people';
import { picture } from '../support/picture';
import { signInAs, signOut } from '../support/sign-in';
import { startWeb, type RunningWeb } from '../support/web';

describeWithBrowser('signing in', () => {
  let database: TestDatabase;
  let web: RunningWeb;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await givenPeople(database.url);
    web = await startWeb({ databaseUrl: database.url });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
    await database.drop();
  });
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
    complaints = consoleErrors(page);
  });
  afterEach(() => page.context().close());

  it.each([
    [PEOPLE.caseworker, 'My work', ['My work', 'Overdue reviews', 'Waiting for', 'Find a child']],
    [PEOPLE.backlogOfficer, 'Overdue reviews', ['My work', 'Overdue reviews', 'Waiting for', 'Find a child']],
    [
      PEOPLE.manager,
      'Waiting for',
      ['My work', 'Overdue reviews', 'Waiting for', 'Messages', 'Find a child'],
    ],
    [PEOPLE.administrator, 'Waiting for', ['Overdue reviews', 'Waiting for', 'Messages', 'Imports']],
  ])('%s begins the day at "%s" and can sign out', async (name, heading, places) => {
    await signInAs(page, web.url, name);
    await PageObject.at(page, heading);
    expect(await page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allInnerTexts()).toEqual(
      places,
    );
    await signOut(page);
    await page.goto(`${web.url}/my-work`);
    await PageObject.at(page, 'Choose whose work to see');
    expect(complaints).toEqual([]);
  });

  it('comes back to the page that was asked for', async () => {
    await page.goto(`${web.url}/overdue-reviews?step=decision`);
    await page.getByRole('button', { name: PEOPLE.caseworker }).click();
    await PageObject.at(page, 'Overdue reviews');
    expect(page.url()).toBe(`${web.url}/overdue-reviews?step=decision`);
  });

  it('works by whichever name of the machine one came', async () => {
    await page.goto(web.url.replace('localhost', '127.0.0.1'));
    await page.getByRole('button', { name: PEOPLE.manager }).click();
    await PageObject.at(page, 'Waiting for');
  });

  it('keeps what is searched for out of the address', async () => {
    await signInAs(page, web.url, PEOPLE.caseworker);
    await page.getByRole('searchbox').fill('Amara Kaur');
    await page.keyboard.press('Enter');
    await PageObject.at(page, 'Find a child');
    expect(page.url()).toBe(`${web.url}/find-a-child`);
    expect(await page.getByLabel('Name, date of birth or UPN', { exact: true }).inputValue()).toBe(
      'Amara Kaur',
    );
  });

  it('works without JavaScript', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signInAs(plain, web.url, PEOPLE.manager);
    expect(await plain.locator('h1').innerText()).toBe('Waiting for');
    await signOut(plain);
    await plain.context().close();
  });

  it.each([
    ['/my-work', 'My work'],
    ['/find-a-child', 'Find a child'],
    ['/help/order', 'How the list is ordered'],
    ['/help/definitions', 'What the numbers mean'],
    ['/accessibility', 'Accessibility of this service'],
    ['/nothing-here', 'Page not found'],
  ])('%s fits a phone and is reached by keyboard', async (path, heading) => {
    await signInAs(page, web.url, PEOPLE.caseworker);
    await PageObject.open(page, web.url + path, heading);
    expect(await overflowAt320(page)).toBeLessThanOrEqual(0);
    expect(await unreachableByKeyboard(page)).toEqual([]);
    await picture(page, heading);
  });

  it('chooses a person by keyboard, on a phone, signed out', async () => {
    await page.goto(`${web.url}/my-work`);
    await PageObject.at(page, 'Choose whose work to see');
    expect(await overflowAt320(page)).toBeLessThanOrEqual(0);
    expect(await unreachableByKeyboard(page)).toEqual([]);
    await picture(page, 'Choose');
    await PageObject.open(page, `${web.url}/signed-out`, 'You have signed out');
    await picture(page, 'Signed out');
    await PageObject.open(page, `${web.url}/sign-in/callback?code=made-up`, 'You are not signed in');
    await picture(page, 'Sign-in failed');
  });

  it('shows who may not come in that they may not', async () => {
    await signInAs(page, web.url, PEOPLE.administrator);
    await PageObject.open(page, `${web.url}/my-work`, 'You cannot see this page');
    await picture(page, 'Not allowed');
  });
});
