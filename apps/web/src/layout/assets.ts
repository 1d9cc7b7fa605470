import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@ehc/platform';
import { paths } from '../paths';

/** Where the build puts style sheets, scripts and images. */
export const assetFolder = join(projectRoot(), 'dist', 'public');

/** Gives each asset's address. Its name changes with its content, so browsers may keep it for ever. */
export function assetAddresses(): (name: string) => string {
  const list = join(assetFolder, 'manifest.json');
  if (!existsSync(list)) throw new Error('The style sheets are not built: run `npm run build`');
  const files = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  return (name) => {
    const file = files[name];
    if (file === undefined) throw new Error(`No asset is called ${name}`);
    return paths.asset(file);
  };
}
