import { fork, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { isReady, type Ready } from '@ehc/platform';

const QUICK_DEATH_SECONDS = 30;
const QUICK_DEATHS_ALLOWED = 5;
const STOPPING_MILLISECONDS = 10_000;

/** A part of the product that runs as a process of its own and is started again when it dies. */
export class KeptProcess {
  private child: ChildProcess | undefined;
  private stopping = false;

  constructor(
    private readonly name: string,
    private readonly file: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly print: (line: string) => void,
    private readonly onReady: (ready: Ready) => void = () => undefined,
  ) {}

  /** Keeps the process up until `stop`. Throws when it dies again and again soon after its start. */
  async run(): Promise<void> {
    for (let quickDeaths = 0; !this.stopping;) {
      const startedAt = performance.now();
      const how = await this.runOnce();
      if (this.mustStop()) return;
      const quick = performance.now() - startedAt < QUICK_DEATH_SECONDS * 1000;
      quickDeaths = quick ? quickDeaths + 1 : 0;
      if (quickDeaths >= QUICK_DEATHS_ALLOWED) {
        throw new Error(
          `The ${this.name} ended ${quickDeaths} times soon after its start: the reason is above`,
        );
      }
      this.print(`The ${this.name} ended (${how}) and is started again`);
      await sleep(250 * 2 ** quickDeaths, undefined, { ref: false });
    }
  }

  /** Asks the process to end, and ends it by force where it does not. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), STOPPING_MILLISECONDS);
    await ended;
    clearTimeout(patience);
  }

  /** Asked anew after each wait, since `stop` may have been called meanwhile. */
  private mustStop(): boolean {
    return this.stopping;
  }

  private runOnce(): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = fork(this.file, [], { env: this.env });
      this.child = child;
      child.on('message', (message) => {
        if (isReady(message)) this.onReady(message);
      });
      child.once('error', reject);
      child.once('close', (status, signal) => {
        this.child = undefined;
        resolve(signal ?? `status ${status ?? 'unknown'}`);
      });
    });
  }
}
