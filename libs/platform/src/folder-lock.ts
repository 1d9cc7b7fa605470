import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIsAlive } from './process-is-alive';

const POLL_MILLISECONDS = 50;

/**
 * Runs the work while no other process of this machine runs work under the same lock. A holder that was
 * killed is passed over.
 *
 * The lock is a folder that holds one file named after its holder. Only an empty folder can be replaced
 * by a rename, and a dead holder is cleared by the name of its own file, so two waiters can never both win.
 */
export async function whileLocked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const release = await take(lock);
  try {
    return await work();
  } finally {
    release();
  }
}

let counter = 0;

async function take(lock: string): Promise<() => void> {
  counter += 1;
  const holder = `${process.pid}-${counter}`;
  const mine = `${lock}.${holder}`;
  rmSync(mine, { recursive: true, force: true });
  mkdirSync(mine, { recursive: true });
  writeFileSync(join(mine, holder), '');
  while (!moved(mine, lock)) {
    if (!clearTheDead(lock)) await sleep(POLL_MILLISECONDS);
  }
  return () => {
    rmSync(join(lock, holder), { force: true });
  };
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw error;
  }
}

function clearTheDead(lock: string): boolean {
  const dead = readdirSync(lock).filter((holder) => !processIsAlive(Number.parseInt(holder, 10)));
  for (const holder of dead) rmSync(join(lock, holder), { force: true });
  return dead.length > 0;
}
