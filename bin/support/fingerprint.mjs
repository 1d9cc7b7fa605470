import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const SOURCES = [
  'apps',
  'libs',
  'migrations',
  'bin/build-styles.mjs',
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.build.json',
  'tsconfig.json',
];

/** One short text that changes when any source file is added, removed or changed. Tests do not count. */
export function sourceFingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const line of filesUnder(source)) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full) || path.endsWith('.spec.ts')) return [];
  const found = statSync(full);
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** Whether what npm installed is what package-lock.json asks for. Packages for other kinds of machine may be missing. */
export function installedIsCurrent() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    return found ? found.version === version : optional === true;
  });
}

function packagesIn(file) {
  const full = join(root, file);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')).packages : undefined;
}
