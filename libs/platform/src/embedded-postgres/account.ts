import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadInput } from '../errors';

/** The account under which PostgreSQL runs; undefined means our own. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

const ACCOUNT_NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root. Run by root, it takes the account that owns the cluster already, or
 * else `postgres`, which is made where the machine has none.
 */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existsSync(cluster) ? lstatSync(cluster) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return namedAccount() ?? newAccount();
}

function namedAccount(): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((it) => it.startsWith(`${ACCOUNT_NAME}:`));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  return uid && gid ? { uid, gid } : undefined;
}

function newAccount(): Account {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    ACCOUNT_NAME,
  ]);
  const made = namedAccount();
  if (made) return made;
  throw new BadInput(
    `PostgreSQL cannot run as root, and the account "${ACCOUNT_NAME}" could not be made: run this as an ordinary ` +
      `user, or add the account yourself (useradd --system ${ACCOUNT_NAME})`,
  );
}

/** Gives a folder and all in it to the account. Links are not followed. */
export function giveTo(account: Account, path: string): void {
  if (!account) return;
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  if (found.isDirectory()) for (const name of readdirSync(path)) giveTo(account, join(path, name));
  chownSync(path, account.uid, account.gid);
}

/** The first folder on the way down to `folder` that the account may not enter, or undefined where the way is free. */
export function firstClosedFolder(account: Account, folder: string): string | undefined {
  return wayTo(folder).find((step) => {
    const entered = spawnSync('/bin/sh', ['-c', 'cd "$1" 2>/dev/null', 'sh', step], { cwd: '/', ...account });
    return entered.status !== 0;
  });
}

function wayTo(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...wayTo(parent), folder];
}
