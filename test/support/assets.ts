import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@ehc/platform';

/** Pages can't be drawn without their style sheets: builds them where nobody has yet. */
export function buildAssetsOnce(): void {
  if (existsSync(join(projectRoot(), 'dist/public/manifest.json'))) return;
  execFileSync(process.execPath, [join(projectRoot(), 'bin/build-styles.mjs')]);
}
