import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds the project, wherever this file runs from: its source or the build. */
export const projectFolder = upTo(__dirname, 'nest-cli.json');

function upTo(folder: string, landmark: string): string {
  if (existsSync(join(folder, landmark))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No folder above ${__dirname} holds ${landmark}`);
  return upTo(parent, landmark);
}
