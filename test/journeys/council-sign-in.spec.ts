import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { freePort } from '../support/free-port';
import { startCouncilProvider, type CouncilProvider } from '../support/identity-provider';
import { Journey } from '../support/journey';
import { PageObject } from '../support/page-object';
import { givenPeople } from '../support/people';

describeWithBrowser("signing in by the council's own provider", () => {
  let database: TestDatabase;
  let provider: CouncilProvider;
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    database = await createTestDatabase();
    await givenPeople(database.url);
    const port = await freePort();
    provider = await startCouncilProvider(`http://localhost:${port}`);
    journey = await Journey.begin({ databaseUrl: database.url, port, settings: { signIn: provider.signIn } });
  });
  afterAll(async () => {
    await journey.end();
    await provider.close();
    await database.drop();
  });
  beforeEach(async () => {
    page = await journey.open();
  });
  afterEach(() => page.context().close());

  it('lets in whom we know, and signs them out there too', async () => {
    provider.subject = 'demo-manager';
    await PageObject.open(page, journey.url, 'Waiting for');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${provider.signIn.issuer}/session/end*`);
  });

  it('tells whom we do not know what to do', async () => {
    provider.subject = 'a-stranger';
    await PageObject.open(page, journey.url, 'You do not have access yet');
  });

  it('has no demonstration behind it', async () => {
    expect((await fetch(`${journey.url}/demo-sign-in/auth`)).status).toBe(404);
    expect((await fetch(`${journey.url}/demo-sign-in/choose/1`)).status).toBe(404);
  });
});
