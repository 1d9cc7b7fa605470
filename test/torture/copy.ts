import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { WORKER_STARTED } from '../../apps/worker/src/run-worker';

const built = (app: string): string =>
  join(__dirname, '..', '..', 'dist', 'js', 'apps', app, 'src', 'main.js');

/** One copy of the web server or of the worker: the built program as a process that is killed and started again. */
export class Copy {
  private child: ChildProcess | undefined;
  private ended: Promise<number | NodeJS.Signals | null> = Promise.resolve(null);
  private log = '';
  private asked = false;
  /** How it ended when nobody had asked it to. */
  readonly endedUnasked: string[] = [];

  constructor(
    readonly app: 'web' | 'worker',
    private readonly env: () => Readonly<Record<string, string>>,
  ) {}

  /** What all its lives have logged. */
  get logged(): string {
    return this.log;
  }

  /** What it logged as an error, each with its cause. */
  get complaints(): string[] {
    return this.log.split('\n').flatMap((line) => {
      if (!/"level":[56]0/.test(line) || !line.endsWith('}')) return [];
      const { msg, err } = JSON.parse(line) as { msg?: string; err?: { code?: string; message?: string } };
      return [`${this.app}: ${msg ?? ''}: ${err?.code ?? ''} ${err?.message ?? ''}`];
    });
  }

  /** Starts it. Resolves when a web server answers, when a worker has found its tables, or when it ended instead. */
  async start(): Promise<void> {
    const env = { PATH: process.env['PATH'] ?? '', TZ: 'UTC', ...this.env() };
    const child = fork(built(this.app), [], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.child = child;
    this.asked = false;
    const ready = new Promise<void>((resolve) => {
      child.once('message', () => {
        resolve();
      });
      child.stderr?.on('data', (text: Buffer) => {
        this.log += text.toString();
        if (text.includes(WORKER_STARTED)) resolve();
      });
    });
    this.ended = new Promise((resolve) => {
      child.once('close', (status, signal) => {
        const how = String(signal ?? status);
        if (!this.asked)
          this.endedUnasked.push(`${this.app} ended by itself: ${how}: ${this.log.slice(-MOST_TOLD)}`);
        resolve(signal ?? status);
      });
    });
    await Promise.race([ready, this.ended]);
  }

  get runs(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** Ends it by a signal, and gives its exit status, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
    this.asked = true;
    this.child?.kill(signal);
    return this.ended;
  }

  /** How it ended by itself. */
  whenEnded(): Promise<number | NodeJS.Signals | null> {
    return this.ended;
  }
}

/** How much of a log is told of a copy that ended, in characters. */
const MOST_TOLD = 1500;
