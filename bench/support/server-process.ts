import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../test/support/free-port';

const root = join(__dirname, '..', '..');
const WEB = join(root, 'dist/js/apps/web/src/main.js');
const TIME_RENDERS = join(__dirname, 'time-renders.cjs');
const LIMIT = join(__dirname, 'limit-server.mjs');

/** A server in a process of its own. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    readonly isLimit: boolean,
    private readonly child: ChildProcess,
  ) {}

  /** The product's web server, as it is built, on a day. */
  static web(databaseUrl: string, today: string): Promise<ServerProcess> {
    return ServerProcess.start(WEB, { DATABASE_URL: databaseUrl, EHC_CLOCK: today, LOG_LEVEL: 'silent' });
  }

  /** The same, which notes how long it takes to draw each page, and tells when it is asked. */
  static timedWeb(databaseUrl: string, today: string): Promise<ServerProcess> {
    const env = { DATABASE_URL: databaseUrl, EHC_CLOCK: today, LOG_LEVEL: 'silent' };
    return ServerProcess.start(WEB, env, ['--require', TIME_RENDERS]);
  }

  /** The bare route beside which it is measured, with as many connections. */
  static limit(databaseUrl: string): Promise<ServerProcess> {
    return ServerProcess.start(LIMIT, { DATABASE_URL: databaseUrl, POOL: '10' });
  }

  private static async start(
    main: string,
    env: Record<string, string>,
    execArgv: string[] = [],
  ): Promise<ServerProcess> {
    const port = await freePort();
    const child = fork(main, [], {
      env: { ...process.env, TZ: 'UTC', HOST: '127.0.0.1', PORT: String(port), ...env },
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error(`${main} did not start`))),
    ]);
    return new ServerProcess(`http://127.0.0.1:${port}`, main === LIMIT, child);
  }

  /** Gives it something by a message and waits for its answer. */
  async tell(message: object): Promise<unknown> {
    this.child.send(message);
    const [answer] = (await once(this.child, 'message')) as [unknown];
    return answer;
  }

  /** The most memory that it has held, in MB. */
  peakMegabytes(): number {
    const status = readFileSync(`/proc/${this.child.pid ?? 0}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
