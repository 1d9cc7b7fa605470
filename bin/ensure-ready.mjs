import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedIsCurrent, sourceFingerprint } from './support/fingerprint.mjs';
import { whileLocked } from './support/lock.mjs';
import { checkNode, giveUp, root, run } from './support/project.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, '.built-from');

/** Installs and builds what is missing or older than the sources. Says what it does on standard error only. */
export async function ensureReady() {
  checkNode();
  if (installedIsCurrent() && buildIsCurrent()) return;
  await alone(() => {
    install();
    build();
  });
}

function install() {
  if (installedIsCurrent()) return;
  process.stderr.write('Installing packages (npm ci), about a minute…\n');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    giveUp('npm ci failed: the reason is above. Check the connection to the package registry and try again.');
  }
}

function build() {
  if (buildIsCurrent()) return;
  process.stderr.write('Building, about half a minute…\n');
  const builtFrom = sourceFingerprint();
  if (run('npm', ['run', '-s', 'build']) !== 0) giveUp('The build failed: the reason is above.');
  writeFileSync(stamp, builtFrom);
}

function buildIsCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceFingerprint();
}

function alone(work) {
  try {
    mkdirSync(dist, { recursive: true });
  } catch (error) {
    giveUp(
      `${dist} cannot be written (${error.code}): run this once as the owner of the project, or copy the project`,
    );
  }
  return whileLocked(
    join(dist, '.ready-lock'),
    async () => work(),
    () => {
      process.stderr.write('Waiting for another process that installs or builds…\n');
    },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureReady();
