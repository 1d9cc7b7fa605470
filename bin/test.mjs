import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureReady } from './ensure-ready.mjs';
import { giveUp, installedProgram, run } from './support/project.mjs';

/** What some tests need beyond Node, and the names under which a machine may have it. */
const NEEDS = {
  redis: { label: 'redis-server (the Redis tests)', names: ['redis-server', 'valkey-server'] },
  chromium: {
    label: 'Chromium (the browser tests)',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    variable: 'CHROMIUM',
  },
};

const missing = Object.keys(NEEDS).filter((need) => !has(NEEDS[need]));
const required = (process.env.REQUIRE ?? '')
  .split(',')
  .map((it) => it.trim())
  .filter(Boolean);
for (const need of required)
  if (!NEEDS[need]) giveUp(`REQUIRE knows only ${Object.keys(NEEDS).join(' and ')}, not ${need}`, 2);
const lacking = required.filter((need) => missing.includes(need));
if (lacking.length > 0) giveUp(`Required, but not installed: ${labels(lacking)}`);

await ensureReady();
const args = process.argv.slice(2);
const status = run(process.execPath, [installedProgram('jest', 'bin', 'jest.js'), ...args], {
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC' },
});
if (missing.length > 0)
  process.stderr.write(`\nLeft out, because this machine does not have it: ${labels(missing)}\n`);
process.exit(status);

function labels(needs) {
  return needs.map((need) => NEEDS[need].label).join(', ');
}

function has({ names, variable }) {
  const named = variable && process.env[variable];
  if (named) return isProgram(named);
  return process.env.PATH.split(delimiter).some((folder) =>
    names.some((name) => isProgram(join(folder, name))),
  );
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
