import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { Journey, lookAt } from '../support/journey';
import { consoleErrors, PageObject } from '../support/page-object';
import { givenPeople, PEOPLE } from '../support/people';
import { picture } from '../support/picture';
import { signInAs, signOut } from '../support/sign-in';

describeWithBrowser('signing in', () => {
  let database: TestDatabase;
  let journey: Journey;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await givenPeople(database.url);
    journey = await Journey.begin({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await journey.end();
    await database.drop();
  });
  beforeEach(async () => {
    page = await journey.open();
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
    await signInAs(page, journey.url, name);
    await PageObject.at(page, heading);
    expect(await page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allInnerTexts()).toEqual(
      places,
    );
    await signOut(page);
    await page.goto(`${journey.url}/my-work`);
    await PageObject.at(page, 'Choose whose work to see');
    expect(complaints).toEqual([]);
  });

  it('comes back to the page that was asked for', async () => {
    await page.goto(`${journey.url}/overdue-reviews?step=decision`);
    await page.getByRole('button', { name: PEOPLE.caseworker }).click();
    await PageObject.at(page, 'Overdue reviews');
    expect(page.url()).toBe(`${journey.url}/overdue-reviews?step=decision`);
  });

  it('works by whichever name of the machine one came', async () => {
    await page.goto(journey.url.replace('localhost', '127.0.0.1'));
    await page.getByRole('button', { name: PEOPLE.manager }).click();
    await PageObject.at(page, 'Waiting for');
  });

  it('keeps what is searched for out of the address', async () => {
    await signInAs(page, journey.url, PEOPLE.caseworker);
    await page.getByRole('searchbox').fill('Amara Kaur');
    await page.keyboard.press('Enter');
    await PageObject.at(page, 'Find a child');
    expect(page.url()).toBe(`${journey.url}/find-a-child`);
    expect(await page.getByLabel('Name, date of birth or UPN', { exact: true }).inputValue()).toBe(
      'Amara Kaur',
    );
  });

  it('works without JavaScript', async () => {
    const plain = await journey.open({ javaScriptEnabled: false });
    await signInAs(plain, journey.url, PEOPLE.manager);
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
    await signInAs(page, journey.url, PEOPLE.caseworker);
    await page.goto(journey.url + path);
    await lookAt(page, heading, heading);
  });

  it('chooses a person by keyboard, on a phone, signed out', async () => {
    await page.goto(`${journey.url}/my-work`);
    await lookAt(page, 'Choose whose work to see', 'Choose');
    await PageObject.open(page, `${journey.url}/signed-out`, 'You have signed out');
    await picture(page, 'Signed out');
    await PageObject.open(page, `${journey.url}/sign-in/callback?code=made-up`, 'You are not signed in');
    await picture(page, 'Sign-in failed');
  });

  it('shows who may not come in that they may not', async () => {
    await signInAs(page, journey.url, PEOPLE.administrator);
    await PageObject.open(page, `${journey.url}/my-work`, 'You cannot see this page');
    await picture(page, 'Not allowed');
  });
});
