import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

it('docs/configuration.md explains every variable that is read, and no other', () => {
  const read = [
    ...readFileSync(join(root, 'libs/platform/src/config.ts'), 'utf8').matchAll(/'([A-Z][A-Z_]+)'/g),
  ];
  const table = readFileSync(join(root, 'docs/configuration.md'), 'utf8').split('\n## ')[0] ?? '';
  const explained = [...table.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(
    ([, cell = '']) => cell.match(/[A-Z_]{3,}/g) ?? [],
  );
  const names = new Set(read.map(([, name]) => name));
  expect([...new Set(explained)].sort()).toEqual([...names].sort());
});
