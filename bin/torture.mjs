import { ensureReady } from './ensure-ready.mjs';
import { giveUp, installedProgram, run } from './support/project.mjs';

/** Runs test/torture: `npm run torture -- [ROUNDS]`, one round of the long form unless told otherwise; 0 is the short form. */
const rounds = Number(process.argv[2] ?? 1);
if (!Number.isInteger(rounds) || rounds < 0) giveUp('How many rounds? For example: npm run torture -- 3', 2);
await ensureReady();
const args = [
  installedProgram('jest', 'bin', 'jest.js'),
  '--runInBand',
  'test/torture',
  ...process.argv.slice(3),
];
const env = { ...process.env, TZ: 'UTC', EHC_TORTURE_ROUNDS: String(rounds) };
process.exit(run(process.execPath, args, { stdio: 'inherit', env }));
