import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { overflowAt320, PageObject, unreachableByKeyboard } from './page-object';
import { picture } from './picture';
import { signedIn, startWeb, type RunningWeb, type WebOptions } from './web';

/** What a journey needs: a web server of its own, and a real browser in front of it. */
export class Journey {
  private constructor(
    readonly web: RunningWeb,
    private readonly browser: Browser,
  ) {}

  static async begin(options: WebOptions): Promise<Journey> {
    return new Journey(await startWeb(options), await launchBrowser());
  }

  get url(): string {
    return this.web.url;
  }

  /** A page in a browser that remembers nothing. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    return (await this.browser.newContext(options)).newPage();
  }

  /** The same where this person has signed in already. */
  async openFor(staffId: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext(options);
    const [name = '', value = ''] = (await signedIn(this.web, staffId)).cookie.split('=');
    await context.addCookies([{ name, value, url: this.url }]);
    return context.newPage();
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.web.close();
  }
}

/** As `PageObject.at`, on the narrowest phone and by keyboard too; and keeps a picture. */
export async function lookAt(page: Page, heading: string, pictureName: string): Promise<void> {
  await PageObject.at(page, heading);
  expect(await overflowAt320(page)).toBeLessThanOrEqual(0);
  expect(await unreachableByKeyboard(page)).toEqual([]);
  await picture(page, pictureName);
}

/** Fills the three boxes of a question for a day. */
export async function typeDay(page: Page, name: string, day: string, month: string, year: string) {
  await page.locator(`#${name}-day`).fill(day);
  await page.locator(`#${name}-month`).fill(month);
  await page.locator(`#${name}-year`).fill(year);
}

/** What the page says was done. */
export const said = (page: Page): Promise<string> =>
  page.locator('.govuk-notification-banner__content').innerText();
