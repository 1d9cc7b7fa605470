/** Builds what browsers load beside the pages into dist/public, each file named after its content, with a list of the names. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import * as sass from 'sass';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'apps/web/src');
const target = join(root, 'dist/public');
const require = createRequire(import.meta.url);
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));
const govuk = packageFolder('govuk-frontend');

const { css } = sass.compile(join(source, 'styles/app.scss'), {
  style: 'compressed',
  loadPaths: [root, dirname(govuk)],
  quietDeps: true,
  logger: sass.Logger.silent,
});

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const manifest = {};

function publish(name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  manifest[name] = name.replace(/(\.[a-z]+)$/, `-${hash}$1`);
  writeFileSync(join(target, manifest[name]), content);
  writeFileSync(join(target, `${manifest[name]}.gz`), gzipSync(content));
  writeFileSync(join(target, `${manifest[name]}.br`), brotliCompressSync(content));
}

publish('app.css', css);
publish('govuk.js', readFileSync(join(govuk, 'dist/govuk/govuk-frontend.min.js')));
for (const image of readdirSync(join(source, 'images'))) {
  publish(image, readFileSync(join(source, 'images', image)));
}
const start = readFileSync(join(source, 'scripts/app.mjs'), 'utf8');
publish(
  'app.js',
  start.replace('govuk.js', (name) => manifest[name]),
);
writeFileSync(join(target, 'manifest.json'), JSON.stringify(manifest, null, 2));
