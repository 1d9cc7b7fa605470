import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureReady } from './ensure-ready.mjs';
import { giveUp, installedProgram, root, run } from './support/project.mjs';

/** Runs bench/*.bench.ts one after the other, on the same real PostgreSQL as the tests. */
if (!existsSync(join(root, 'bench'))) giveUp('There is no bench folder yet', 2);
await ensureReady();
const only = ['--roots', join(root, 'bench'), '--testMatch', '**/*.bench.ts', '--runInBand'];
const args = [installedProgram('jest', 'bin', 'jest.js'), ...only, ...process.argv.slice(2)];
process.exit(
  run(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC', EHC_TEST_DURABLE: '1' },
  }),
);
