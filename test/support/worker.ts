import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { QueueHome } from '../../apps/worker/src/queue';

const MAIN = join(__dirname, '..', '..', 'dist', 'js', 'apps', 'worker', 'src', 'main.js');

/** The built worker as a process of its own. `npm test` has built it. */
export class WorkerProcess {
  private log = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | NodeJS.Signals | null>;

  constructor({ databaseUrl, redisUrl }: QueueHome, today: string) {
    const env = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', DATABASE_URL: databaseUrl, EHC_CLOCK: today };
    this.child = spawn(process.execPath, [MAIN], {
      env: { ...env, ...(redisUrl !== undefined && { REDIS_URL: redisUrl }) },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.on('data', (text: Buffer) => (this.log += text.toString()));
    this.ended = new Promise((resolve) => {
      this.child.once('exit', (status, signal) => {
        resolve(signal ?? status);
      });
    });
  }

  /** What it has logged so far. */
  get logged(): string {
    return this.log;
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Ends it by a signal, and gives its exit status, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    this.child.kill(signal);
    return this.ended;
  }

  /** Does what the death of its launcher does: closes the channel between them. */
  abandon(): Promise<number | NodeJS.Signals | null> {
    this.child.disconnect();
    return this.ended;
  }
}
