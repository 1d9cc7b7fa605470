import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@ehc/platform';
import { loadDemonstration } from '../demonstration';

/** Fills a new embedded database with the demonstration. Interrupted half-way, it does so again next time. */
export async function loadDemonstrationOnce(
  config: Config,
  url: string,
  print: (line: string) => void,
): Promise<void> {
  const done = join(config.dataFolder, 'demonstration-loaded');
  if (existsSync(done)) return;
  print('Loading the demonstration caseload');
  await loadDemonstration(config, url);
  writeFileSync(done, '');
}
