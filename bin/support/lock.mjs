import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs the work while no other process works under the same lock. The same protocol as
 * libs/platform/src/folder-lock.ts, which cannot be used before it is built.
 */
export async function whileLocked(lock, work, whenWaiting) {
  const holder = `${process.pid}-1`;
  const mine = `${lock}.${holder}`;
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine, { recursive: true });
  writeFileSync(join(mine, holder), '');
  for (let waited = false; !moved(mine, lock); waited = true) {
    if (!waited) whenWaiting();
    if (!clearTheDead(lock)) await sleep(100);
  }
  const release = () => rmSync(join(lock, holder), { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function moved(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST') return false;
    throw error;
  }
}

function clearTheDead(lock) {
  const dead = readdirSync(lock).filter((holder) => !isAlive(Number.parseInt(holder, 10)));
  for (const holder of dead) rmSync(join(lock, holder), { force: true });
  return dead.length > 0;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
