import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const OLDEST = [20, 19];

/** Ends the process with a message for a person. */
export function giveUp(message, status = 1) {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  giveUp(
    `This needs Node.js ${OLDEST.join('.')} or newer, and you run ${process.versions.node}. Get one at https://nodejs.org`,
  );
}

/** Runs a program in the project. Its output goes to standard error unless told otherwise. */
export function run(program, args, { stdio = ['ignore', 2, 2], env = process.env } = {}) {
  const ran = spawnSync(program, args, { cwd: root, stdio, env });
  if (ran.error) giveUp(`${program} could not be run: ${ran.error.message}`);
  return ran.status ?? 1;
}

/** The JavaScript file of a program that npm installed for the project. */
export const installedProgram = (...path) => join(root, 'node_modules', ...path);
