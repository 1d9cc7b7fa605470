import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Keeps pictures of a page, wide and narrow, for whoever wants to look: `EHC_PICTURES=folder npx jest test/journeys`. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['EHC_PICTURES'];
  if (folder === undefined) return;
  const before = page.viewportSize();
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.screenshot({ path: join(folder, `${name} 320.png`), fullPage: true });
  if (before) await page.setViewportSize(before);
}
