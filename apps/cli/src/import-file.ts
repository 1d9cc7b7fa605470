import { BadInput } from '@ehc/platform';
import { access, constants, stat } from 'node:fs/promises';

/** Refuses a path that leads to no file that we may read, before anything else is done. */
export async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new BadInput(`There is no file ${path}. Check the path`);
  if (found.isDirectory()) throw new BadInput(`${path} is a folder. Give the path of a file`);
  await access(path, constants.R_OK).catch(() => {
    throw new BadInput(`${path} cannot be read. Check who may read it`);
  });
}
