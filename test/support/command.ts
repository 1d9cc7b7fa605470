import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(__dirname, '..', '..', 'dist', 'js', 'apps', 'cli', 'src', 'main.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built command line as a process of its own, with no variable but these and PATH. */
export function startCommand(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const own = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', ...env };
  return spawn(process.execPath, [MAIN, ...args], { env: own, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs a built command to its end, as a person would. `npm test` has built it. */
export function runCommand(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const command = startCommand(args, env);
    const output = { stdout: '', stderr: '' };
    command.stdout?.on('data', (text: Buffer) => (output.stdout += text.toString()));
    command.stderr?.on('data', (text: Buffer) => (output.stderr += text.toString()));
    command.once('error', reject);
    command.once('close', (status) => {
      resolve({ status, ...output });
    });
  });
}
