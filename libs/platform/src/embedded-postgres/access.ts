import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { BadInput } from '../errors';

/** How to get into the embedded database: kept in a file that only its owner can read. */
export interface Access {
  readonly port: number;
  readonly password: string;
}

/** How to reach the embedded server, or undefined where it has not been set up here. */
export function readAccess(file: string): Access | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Access;
  } catch (error) {
    const { message } = error as Error;
    throw new BadInput(`${file} cannot be read (${message}): use the account that made it, or set EHC_DATA`);
  }
}

/** Written beside and renamed, so that a reader never sees half of it. */
export function writeAccess(file: string, access: Access): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(access)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export const newPassword = (): string => randomBytes(24).toString('base64url');

export function databaseUrl(user: string, { port, password }: Access, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}
