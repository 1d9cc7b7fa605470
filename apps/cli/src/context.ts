import type { Command } from 'commander';
import { loadConfig, type Config } from '@ehc/platform';

/** What every command may use. The configuration is read only by those that need it. */
export interface Context {
  readonly config: () => Config;
  readonly print: (line: string) => void;
}

/** Adds one command to the program. Each lives in its own file under `commands`. */
export type AddCommand = (program: Command, context: Context) => void;

/** What a command gets when it is run for real. */
export function contextFromEnvironment(): Context {
  return {
    config: () => loadConfig('command'),
    print: (line) => {
      process.stdout.write(`${line}\n`);
    },
  };
}
