import type { Page } from 'playwright-core';
import { authority, manager, tellHandCountedCaseload } from '../breakdown/hand-counted';
import { describeWithBrowser } from '../support/browser';
import { World } from '../support/casework';
import { Journey, lookAt } from '../support/journey';
import { consoleErrors, PageObject } from '../support/page-object';
import { signedIn } from '../support/web';

describeWithBrowser('the figures', () => {
  let world: World;
  let journey: Journey;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    world = await World.create('2026-03-03');
    await tellHandCountedCaseload(world);
    journey = await Journey.begin({ databaseUrl: world.url });
  });
  afterAll(async () => {
    await journey.end();
    await world.end();
  });
  beforeEach(async () => {
    page = await journey.openFor(manager.id);
    complaints = consoleErrors(page);
  });
  afterEach(() => page.context().close());

  it.each([
    ['/waiting-for', 'Waiting for'],
    ['/waiting-for?asAt=2025-10-05', 'Waiting for'],
    [
      '/waiting-for/cases?figure=waitingCases&party=ep',
      'Assessments that wait for: Educational psychologist',
    ],
    ['/overdue-reviews', 'Overdue reviews'],
    ['/overdue-reviews?who=school&late=under1', 'Overdue reviews'],
    ['/help/definitions', 'What the numbers mean'],
  ])('%s is accessible, fits a phone and is reached by keyboard', async (path, heading) => {
    await page.goto(journey.url + path);
    await lookAt(page, heading, path.replaceAll(/\W+/g, ' '));
    expect(complaints).toEqual([]);
  });

  it('open into exactly the cases that they count', async () => {
    await page.goto(`${journey.url}/waiting-for`);
    const links = await page.evaluate<string[][]>(
      `[...document.querySelectorAll('a[href*="/waiting-for/cases"]')]
        .map((link) => [link.getAttribute('href'), link.firstChild.textContent])`,
    );
    expect(links.length).toBeGreaterThan(25);
    for (const [href = '', number = ''] of links) {
      await page.goto(journey.url + href);
      const count = await page.locator('main strong').first().innerText();
      expect([href, count.split(' ')[0]]).toEqual([href, number]);
      expect([href, await page.locator('.ehc-list tbody tr').count()]).toEqual([href, Number(number)]);
    }
  }, 120_000);

  it('say what they are as at, and that the past is as recorded now', async () => {
    await page.goto(`${journey.url}/waiting-for`);
    await page.getByLabel('As at the end of').fill('2025-10-05');
    await page.getByRole('button', { name: 'Show' }).click();
    await PageObject.at(page, 'Waiting for');
    expect(page.url()).toContain('asAt=2025-10-05');
    const text = await page.locator('main').innerText();
    expect(text).toContain('As recorded now');
    expect(text).toContain('as at Sunday 5 October 2025');
  });

  it('say what is wrong with a day that cannot be', async () => {
    const answer = await page.goto(`${journey.url}/waiting-for?asAt=2026-03-04`);
    expect(answer?.status()).toBe(422);
    expect(await page.getByRole('alert').innerText()).toContain('in the future');
    expect((await page.goto(`${journey.url}/waiting-for/cases?figure=nothing`))?.status()).toBe(400);
    expect(await page.locator('main').innerText()).toContain('There is no figure nothing');
  });

  it('and the overdue reviews are narrowed without JavaScript', async () => {
    const plain = await journey.openFor(manager.id, { javaScriptEnabled: false });
    await plain.goto(`${journey.url}/overdue-reviews`);
    expect(await plain.locator('h2').first().innerText()).toBe('4 reviews');
    await plain.getByRole('link', { name: 'Not known 1' }).click();
    expect(await plain.locator('h2').first().innerText()).toBe('1 review');
    const classify = plain.getByRole('link', { name: /Say what stage it is at/ });
    expect(await classify.getAttribute('href')).toMatch(
      /^\/children\/[\w-]+\/annual-reviews\/[\w-]+\/classify$/,
    );
    await plain.getByLabel('Who has it').selectOption('With us');
    await plain.getByRole('button', { name: 'Show these' }).click();
    expect(plain.url()).toContain('who=service');
    expect(await plain.locator('.ehc-list tbody tr').count()).toBe(1);
    await plain.getByRole('link', { name: 'Clear the filters' }).click();
    expect(await plain.locator('.ehc-list tbody tr').count()).toBe(4);
    await plain.context().close();
  });

  it('are the same over the API, described in OpenAPI', async () => {
    const { cookie } = await signedIn(journey.web, manager.id);
    const ask = async (path: string) => {
      const answer = await fetch(`${journey.url}/api/v1/${path}`, { headers: { cookie } });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    expect((await ask('breakdown')).body).toMatchObject({
      authority: authority.code,
      asAt: '2026-03-03',
      assessments: { inProgress: 4, overdue: 2 },
    });
    expect((await ask('breakdown/cases?figure=lateWaits&party=ep')).body).toMatchObject({
      total: 2,
      next: null,
    });
    expect((await ask('overdue-reviews?who=school')).body).toMatchObject({ total: 1, overdue: { total: 4 } });
    const refused = await ask('breakdown?asAt=2026-02-30');
    expect(refused).toMatchObject({ status: 400, body: { type: 'urn:ehc:problem:badRequest', status: 400 } });
    expect(refused.body['detail']).toContain('2026-02-30');
    expect((await ask('overdue-reviews?cursor=nonsense')).status).toBe(400);
    const { body } = await ask('openapi.json');
    expect(body['openapi']).toBe('3.1.0');
    expect(Object.keys(body['paths'] as object)).toEqual(
      expect.arrayContaining(['/api/v1/breakdown', '/api/v1/breakdown/cases', '/api/v1/overdue-reviews']),
    );
  });
});
