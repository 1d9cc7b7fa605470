import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady } from './ensure-ready.mjs';
import { root, run } from './support/project.mjs';

/** Runs every generator with --check: each fails where its document is not what the code says now. */
const folder = join(root, 'bin/generators');
const generators = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.mjs')) : [];
if (generators.length > 0) await ensureReady();
const stale = generators.filter((name) => run(process.execPath, [join(folder, name), '--check']) !== 0);
for (const name of stale)
  process.stderr.write(`Out of date: run node bin/generators/${name} and commit what it writes\n`);
process.exit(stale.length > 0 ? 1 : 0);
