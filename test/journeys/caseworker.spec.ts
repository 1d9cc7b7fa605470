import type { Page } from 'playwright-core';
import { givenStory, type Story } from '../builders/story';
import { describeWithBrowser } from '../support/browser';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { Journey, lookAt, said, typeDay } from '../support/journey';
import { consoleErrors, overflowAt320, PageObject } from '../support/page-object';
import { PEOPLE } from '../support/people';
import { picture } from '../support/picture';
import { signInAs } from '../support/sign-in';

describeWithBrowser("a caseworker's morning", () => {
  let database: TestDatabase;
  let journey: Journey;
  let page: Page;
  let complaints: string[];
  let story: Story;

  beforeAll(async () => {
    database = await createTestDatabase();
    story = await givenStory(database.url);
    journey = await Journey.begin({ databaseUrl: database.url });
  });
  afterAll(async () => {
    await journey.end();
    await database.drop();
  });
  beforeEach(async () => {
    page = await journey.open();
    complaints = consoleErrors(page);
    await signInAs(page, journey.url, PEOPLE.caseworker);
  });
  afterEach(async () => {
    // The browser tells of every refused form and missing page, as it should.
    expect(complaints.filter((text) => !/status of (404|422)/.test(text))).toEqual([]);
    await page.context().close();
  });

  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const things = async () =>
    (await page.locator('.ehc-work tbody th > a').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  const caseOf = ({ id }: { id: string }) => `${journey.url}/children/${id}`;

  it('shows what to do in the published order, and how many of each', async () => {
    await lookAt(page, 'My work', 'my-work');
    expect(await things()).toEqual([
      'Send the plan naming the new setting for Amara K., Year 6',
      'Decide after the review for Amara K., Year 6',
      'Say what stage it is at for Sam P., Year 4',
      'Read educational psychology advice for Tom B., Year 3',
      'Chase health advice for Tom B., Year 3',
      'Chase the school for a review meeting for Leïla H., Year 4',
      'Chase social care advice for Tom B., Year 3',
    ]);
    const why = await page.locator('.ehc-work tbody tr').nth(4).locator('td').last().innerText();
    expect(why).toContain('asked 6 weeks ago, chased twice, last on Tue 24 February, nothing promised.');
    await link('Waiting for others 3').click();
    await lookAt(page, 'My work', 'my-work others');
    expect(await things()).toHaveLength(3);
    await link('Today 0').click();
    expect(await page.locator('main').innerText()).toContain(
      'Nothing is due today. 3 things are waiting for others.',
    );
  });

  it('takes a review from the meeting to the decision, and shows the next one scheduled', async () => {
    await link('Leïla H., Year 4').click();
    await lookAt(page, 'Leïla Haddad', 'case');
    await page.getByText('Why this date: Complete the first review').click();
    expect(await page.locator('main').innerText()).toContain('CFA 2014 s44(1)(a)');

    await press('Record the review meeting');
    await lookAt(page, 'Record the review meeting', 'meeting');
    await typeDay(page, 'on', '5', '3', '2026');
    await press('Record the meeting');
    await lookAt(page, 'Record the review meeting', 'meeting refused');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('.govuk-error-summary').innerText()).toContain(
      'The date cannot be in the future',
    );
    expect(await page.locator('#on-day').inputValue()).toBe('5');
    await typeDay(page, 'on', '16', 'feb', '2026');
    await press('Record the meeting');
    await PageObject.at(page, 'Leïla Haddad');
    expect(await said(page)).toContain('The review meeting is recorded.');

    await press('Record the report');
    await lookAt(page, 'Record the report of the meeting', 'report');
    await typeDay(page, 'on', '27', '2', '2026');
    await press('Record the report');
    expect(await said(page)).toContain('The decision is now ours to take.');

    await press('Decide this review');
    await lookAt(page, 'Decide after the review', 'decide');
    await press('Record the decision');
    await lookAt(page, 'Decide after the review', 'decide refused');
    await page.getByLabel('Amend the plan').check();
    await page.getByLabel('Email').check();
    await press('Record the decision');
    await lookAt(page, 'Decide after the review', 'decide amend refused');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain(
      'at least one proposed amendment',
    );
    expect(await page.locator('main').innerText()).toContain('has until Tuesday 17 March 2026 to comment');
    await page.getByLabel('Keep the plan as it is').check();
    await press('Record the decision');
    await lookAt(page, 'Leïla Haddad', 'case decided');
    expect(await said(page)).toContain('The next one is scheduled.');
    expect(await page.locator('.ehc-matter').innerText()).toContain('Tuesday 2 March 2027');
    await page.reload();
    expect(await page.locator('.govuk-notification-banner').count()).toBe(0);
  });

  it('chases health, then records that the advice arrived', async () => {
    await link('Chase health advice for Tom B., Year 3').click();
    await lookAt(page, 'Record a chase', 'chase');
    await typeDay(page, 'promisedFor', '9', '3', '2026');
    await page.getByLabel('What holds them up?').fill('Clinic letter with the secretary');
    await press('Record the chase');
    await lookAt(page, 'Tom Bligh', 'case assessment');
    expect(await page.locator('.ehc-waits').innerText()).toContain('Promised for Mon 9 March.');
    await press('Health advice arrived');
    await lookAt(page, 'Record that advice arrived', 'arrived');
    await typeDay(page, 'on', '2', '3', '2026');
    await press('Record that it arrived');
    await PageObject.at(page, 'Tom Bligh');
    expect(await page.locator('.ehc-timeline').innerText()).toContain('Health advice: arrived');
    expect(await page.locator('.ehc-timeline').innerText()).toContain('recorded Tue 3 March');
    await link('Chases').click();
    expect(await page.locator('.ehc-timeline > li').count()).toBe(3);
  });

  it('says at what stage a review is that was brought in without one', async () => {
    await link('Say what stage it is at for Sam P., Year 4').click();
    await lookAt(page, 'Say what stage it is at', 'classify');
    await press('Record the stage');
    await typeDay(page, 'on', '5', '1', '2026');
    await press('Record the stage');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Say which stage it is at');
    await page.getByLabel('Meeting arranged').check();
    await press('Record the stage');
    await PageObject.at(page, 'Sam Pascoe');
    expect(await said(page)).toContain('The stage is recorded.');
  });

  it('finds a child by any part of the name, in any order, or by the day of birth', async () => {
    for (const typed of ['haddad leila', 'LEÏ had', '20/11/2016', '20 nov 2016 leila']) {
      await page.getByRole('searchbox').fill(typed);
      await page.keyboard.press('Enter');
      await PageObject.at(page, 'Find a child');
      expect(await page.locator('.ehc-list tbody th').allInnerTexts()).toEqual(['Haddad, Leïla']);
    }
    await lookAt(page, 'Find a child', 'find');
  });

  it('never shows that a child of another authority exists', async () => {
    for (const id of [story.stranger.id, '0190d2f0-0000-7000-8000-000000000000', 'nonsense']) {
      const answer = await page.goto(`${journey.url}/children/${id}`);
      expect(answer?.status()).toBe(404);
    }
    await page.goto(caseOf(story.amara));
    await PageObject.at(page, 'Amara Kaur');
  });

  it("lets a manager look at anybody's list, and at the children whom nobody holds", async () => {
    const theirs = await journey.open();
    await signInAs(theirs, journey.url, PEOPLE.manager);
    await PageObject.open(theirs, `${journey.url}/my-work`, 'My work');
    expect(await theirs.locator('main').innerText()).toContain('There is nothing to do');
    await theirs.getByLabel('Whose list').selectOption({ label: PEOPLE.caseworker });
    await theirs.getByRole('button', { name: 'Show' }).click();
    await PageObject.at(theirs, 'My work');
    expect(await theirs.locator('.ehc-work tbody tr').count()).toBeGreaterThan(2);
    expect(await overflowAt320(theirs)).toBeLessThanOrEqual(0);
    await picture(theirs, 'my-work manager');
    await theirs.context().close();
  });

  it('works without JavaScript', async () => {
    const plain = await journey.open({ javaScriptEnabled: false });
    await signInAs(plain, journey.url, PEOPLE.caseworker);
    await plain.goto(caseOf(story.amara));
    await plain.getByRole('button', { name: 'Decide this review' }).click();
    await plain.getByLabel('Amend the plan').check();
    await plain
      .getByLabel('Proposed amendments')
      .fill('Section F: a reader for tests\n\nSection B: new report');
    await plain.getByLabel('Email').check();
    await plain.getByRole('button', { name: 'Record the decision' }).click();
    expect(await said(plain)).toContain('time to comment');
    await plain.context().close();
  });
});
