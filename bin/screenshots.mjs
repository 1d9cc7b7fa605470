import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './support/project.mjs';

/**
 * Takes the pictures of the README from a running demonstration: start it with `npm start`, then run
 * `node bin/screenshots.mjs [ADDRESS]`.
 */
const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });

const pictures = [
  { name: 'my-work', person: 'Amy Thornbury', path: '/my-work' },
  { name: 'child', person: 'Amy Thornbury', path: '/my-work', open: 'tbody a[href^="/children/"]' },
  { name: 'overdue-reviews', person: 'Piotr Lane', path: '/overdue-reviews' },
  { name: 'waiting-for', person: 'Ruth Bevan', path: '/waiting-for' },
];

for (const { name, person, path, open } of pictures) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1250 } });
  await page.goto(address + path);
  await page.getByRole('button', { name: person, exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await page.goto(address + path);
  if (open) await page.goto(address + (await firstCase(page, open)));
  await page.screenshot({ path: join(root, `docs/pictures/${name}.png`) });
  await page.context().close();
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
await takeTimetable();
await browser.close();

/** The public timetable, which nobody signs in to: a request, and the plan sent too late. */
async function takeTimetable() {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1250 } });
  await page.goto(`${address}/timetable/assessment`);
  const days = { request_received: [3, 2, 2026], draft_sent: [1, 6, 2026], final_sent: [30, 6, 2026] };
  for (const [name, parts] of Object.entries(days))
    for (const [place, part] of ['day', 'month', 'year'].entries())
      await page.locator(`#${name}-${part}`).fill(String(parts[place]));
  await page.getByRole('button', { name: 'Show the dates' }).click();
  await page.locator('summary').last().click();
  await page.screenshot({ path: join(root, 'docs/pictures/timetable.png') });
  process.stdout.write('docs/pictures/timetable.png\n');
}

/** The case behind the first row: its address without the step that the row's link goes to. */
async function firstCase(page, link) {
  const href = await page.locator(link).first().getAttribute('href');
  return href.match(/^\/children\/[^/?]+/)[0];
}
