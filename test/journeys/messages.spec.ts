import { ListNoticesToSend, SendNotice, SweepChases } from '@ehc/casework';
import { civilDate } from '@ehc/domain';
import { adviceAwaited, givenService } from '../builders/advice-awaited';
import { aStaffMember, anAuthority } from '../builders/people';
import { describeWithBrowser } from '../support/browser';
import { World } from '../support/casework';
import { MovableClock } from '../support/clock';
import { Journey } from '../support/journey';
import { consoleErrors, overflowAt320, PageObject, unreachableByKeyboard } from '../support/page-object';
import { picture } from '../support/picture';
import { signedIn } from '../support/web';

const TODAY = civilDate('2026-04-08');

describeWithBrowser('the messages', () => {
  let world: World;
  let journey: Journey;
  let childId: string;
  const authority = anAuthority();
  const caseworker = aStaffMember(authority.id);
  const manager = aStaffMember(authority.id, 'manager', 'Ruth Bevan');

  beforeAll(async () => {
    world = await World.create('2026-03-30');
    await world.given({ authority, staff: [caseworker, manager] });
    const service = await givenService(world, caseworker);
    const [wait] = await adviceAwaited(world, caseworker, service.id);
    childId = wait?.childId ?? '';
    await sweep();
    const [notice] = await world.get(ListNoticesToSend).run();
    if (notice) await world.get(SendNotice).run({ ...notice, carrier: null });
    world.clock.moveTo(TODAY);
    await sweep();
    await adviceAwaited(world, caseworker, null);
    await sweep();
    journey = await Journey.begin({ databaseUrl: world.url, clock: new MovableClock(TODAY) });
  });
  afterAll(async () => {
    await journey.end();
    await world.end();
  });

  const sweep = () => world.get(SweepChases).run({ signInAt: 'https://ehc.wrexley.example' });

  it('are accessible, fit a phone and are reached by keyboard', async () => {
    const page = await journey.openFor(manager.id);
    const complaints = consoleErrors(page);
    await PageObject.open(page, `${journey.url}/mailbox`, 'Messages');
    expect(await overflowAt320(page)).toBeLessThanOrEqual(0);
    expect(await unreachableByKeyboard(page)).toEqual([]);
    await page.getByText('Read it').first().click();
    await picture(page, 'messages');
    const text = await page.locator('main').innerText();
    expect(text).toContain('No mail server is set up here');
    expect(text).toContain('coordinator@psychology.example.org');
    expect(text).not.toMatch(/Kaur|Amara/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('are narrowed and read without JavaScript', async () => {
    const page = await journey.openFor(manager.id, { javaScriptEnabled: false });
    await page.goto(`${journey.url}/waiting-for`);
    await page.getByRole('link', { name: 'Messages' }).click();
    await page.getByRole('link', { name: 'No address 1' }).click();
    expect(await page.locator('.ehc-messages__one').count()).toBe(1);
    await page.getByText('Read it').click();
    expect(await page.locator('main').innerText()).toContain('If something stands in the way');
    await page.context().close();
  });

  it('stand on the case page, with the day and the reader of the next one', async () => {
    const page = await journey.openFor(caseworker.id);
    await PageObject.open(page, `${journey.url}/children/${childId}`, 'Amara Kaur');
    expect(await overflowAt320(page)).toBeLessThanOrEqual(0);
    await page.getByText('Messages written').click();
    await picture(page, 'messages on a case');
    const text = await page.locator('.ehc-waits').innerText();
    expect(text).toContain(
      'Chased twice, last on Wed 8 April. Next message on Wed 15 April to the head of service.',
    );
    expect(text).toMatch(
      /Wed 8 April, to the co-ordinator: Was due by Monday 16 March 2026.*\(waiting to go\)/,
    );
    expect(text).toMatch(/Mon 30 March, to those who were asked: .*\(sent\)/);
    await page.context().close();
  });

  it('are not for a caseworker to read all of', async () => {
    const { cookie } = await signedIn(journey.web, caseworker.id);
    expect((await fetch(`${journey.url}/mailbox`, { headers: { cookie } })).status).toBe(403);
  });
});
