import { chromium, type Browser } from 'playwright-core';
import { installed, isProgram } from './installed';

const chromiumPath = findChromium();

/** A suite that needs a real browser: skipped, and named at the end of `npm test`, where the machine has none. */
export const describeWithBrowser = chromiumPath ? describe : describe.skip;

/** A headless Chromium. As root it runs without its sandbox, which it would refuse. */
export function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('Chromium is not installed: wrap the suite in describeWithBrowser');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: chromiumPath, args });
}

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined;
  return installed('chromium', 'chromium-browser', 'google-chrome');
}
