import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A field for a day takes four presses of the Tab key, and what scrolls takes one. */
const EXTRA_STOPS = 6;
const NARROWEST = { width: 320, height: 640 };

/** A page as a person meets it. Opening one checks its heading, its title, and that axe finds nothing against it. */
export class PageObject {
  protected constructor(
    readonly page: Page,
    readonly heading: string,
  ) {}

  /** The page that the browser shows, which must be the one with this heading. */
  static async at(page: Page, heading: string): Promise<PageObject> {
    const object = new PageObject(page, heading);
    await object.check();
    return object;
  }

  /** Goes to the address, and checks the page there. */
  static async open(page: Page, address: string, heading: string): Promise<PageObject> {
    await page.goto(address);
    return PageObject.at(page, heading);
  }

  private async check(): Promise<void> {
    await this.page.locator('h1').first().waitFor();
    expect(await this.page.locator('h1').allInnerTexts()).toEqual([this.heading]);
    expect(await this.page.title()).toContain(`${this.heading} – EHC casework`);
    expect(await accessibilityFaults(this.page)).toEqual([]);
  }
}

/** What axe finds against the page, in short. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>(`axe.run({ runOnly: ${JSON.stringify(STANDARD)} })`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How many pixels the page is wider than the narrowest phone. Anything above 0 makes people scroll sideways. */
export async function overflowAt320(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROWEST);
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  if (before) await page.setViewportSize(before);
  return wider;
}

/** The links, buttons and fields that can be seen but that the Tab key never reaches. */
export async function unreachableByKeyboard(page: Page): Promise<string[]> {
  await page.evaluate(`window.ehcReached = new Set(); document.activeElement?.blur();
    document.addEventListener('focusin', (event) => window.ehcReached.add(event.target));`);
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const visible = `[...document.querySelectorAll('${selector}')].filter((it) => it.checkVisibility() && !it.disabled)`;
  const count = await page.evaluate<number>(`${visible}.length`);
  for (let presses = 0; presses <= count + EXTRA_STOPS; presses++) await page.keyboard.press('Tab');
  return await page.evaluate<string[]>(
    `${visible}.filter((it) => !reached(it)).map((it) => it.outerHTML);
    // Tab reaches one radio of a group, and the arrow keys the others.
    function reached(it) {
      const same = it.type === 'radio' ? [...document.getElementsByName(it.name)] : [it];
      return same.some((one) => window.ehcReached.has(one));
    }`,
  );
}

/** Collects what the browser complains of: errors of scripts, refused files, breaches of the content policy. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}
