import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** Writes a generated document; with --check it only compares, and exits with 1 where the document is out of date. */
export function writeOrCheck(name, text, folder = root) {
  const file = join(folder, name);
  if (!process.argv.includes('--check')) return writeFileSync(file, text);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${name} is not what the code says\n`);
    process.exitCode = 1;
  }
}
