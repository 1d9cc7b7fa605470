import type { Browser, Page } from 'playwright-core';
import { describeWithBrowser, launchBrowser } from '../support/browser';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { freePort } from '../support/free-port';
import { startCouncilProvider, type CouncilProvider } from '../support/identity-provider';
import { PageObject } from '../support/page-object';
import { givenPeople } from '../support/people';
import { startWeb, type RunningWeb } from '../support/web';

describeWithBrowser("signing in by the council's own provider", () => {
  let database: TestDatabase;
  let provider: CouncilProvider;
  let web: RunningWeb;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    database = await createTestDatabase();
    await givenPeople(database.url);
    const port = await freePort();
    provider = await startCouncilProvider(`http://localhost:${port}`);
    web = await startWeb({ databaseUrl: database.url, port, settings: { signIn: provider.signIn } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
    await provider.close();
    await database.drop();
  });
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
  });
  afterEach(() => page.context().close());

  it('lets in whom we know, and signs them out there too', async () => {
    provider.subject = 'demo-manager';
    await PageObject.open(page, web.url, 'Waiting for');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${provider.signIn.issuer}/session/end*`);
  });

  it('tells whom we do not know what to do', async () => {
    provider.subject = 'a-stranger';
    await PageObject.open(page, web.url, 'You do not have access yet');
  });

  it('has no demonstration behind it', async () => {
    expect((await fetch(`${web.url}/demo-sign-in/auth`)).status).toBe(404);
    expect((await fetch(`${web.url}/demo-sign-in/choose/1`)).status).toBe(404);
  });
});
