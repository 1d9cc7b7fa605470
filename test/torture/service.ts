import { freePort } from '../support/free-port';
import { startRedis, type TestRedis } from '../support/redis';
import { Copy } from './copy';
import { OwnPostgres, type Disk } from './own-postgres';

/** The whole product as it runs at a council: PostgreSQL, perhaps Redis, and two copies each of web and worker. */
export class Service {
  readonly webs: readonly Copy[];
  readonly workers: readonly Copy[];
  /** Today, for the copies that are started from now on. */
  today = '2026-03-10';

  private constructor(
    readonly postgres: OwnPostgres,
    readonly ports: readonly number[],
    private readonly redisPort: number | undefined,
    private redis: TestRedis | undefined,
  ) {
    this.webs = ports.map((port) => this.copy('web', port));
    this.workers = ports.map(() => this.copy('worker'));
  }

  static async create(queues: 'postgres' | 'redis', disk: Disk): Promise<Service> {
    const ports = [await freePort(), await freePort()];
    const redisPort = queues === 'redis' ? await freePort() : undefined;
    const redis = redisPort === undefined ? undefined : await startRedis(redisPort);
    return new Service(await OwnPostgres.create(disk), ports, redisPort, redis);
  }

  get urls(): readonly string[] {
    return this.ports.map((port) => `http://localhost:${port}`);
  }

  get copies(): readonly Copy[] {
    return [...this.webs, ...this.workers];
  }

  /** A further copy, not started and not among the two. */
  copy(app: 'web' | 'worker', port?: number): Copy {
    return new Copy(app, () => ({
      DATABASE_URL: this.postgres.url,
      EHC_CLOCK: this.today,
      HOST: '127.0.0.1',
      ...(port !== undefined && { PORT: String(port), EHC_PUBLIC_URL: `http://localhost:${port}` }),
      ...(this.redisPort !== undefined && { REDIS_URL: `redis://127.0.0.1:${this.redisPort}` }),
    }));
  }

  async start(): Promise<void> {
    await Promise.all(this.copies.map((copy) => copy.start()));
  }

  /** Redis goes, with all that it held: it keeps nothing on disk. */
  async stopRedis(): Promise<void> {
    await this.redis?.stop();
    this.redis = undefined;
  }

  async startRedis(): Promise<void> {
    if (this.redisPort !== undefined) this.redis ??= await startRedis(this.redisPort);
  }

  /** Asks every copy to end, and starts them again on that day. Gives what is to be said of those that did not end well. */
  async restartOn(today: string): Promise<string[]> {
    this.today = today;
    const statuses = await Promise.all(this.copies.map((copy) => copy.end('SIGTERM')));
    const ill = this.copies.filter((_, place) => statuses[place] !== 0);
    await this.start();
    return ill.map(
      ({ app, logged }) => `a ${app} that was asked to end did not end well: ${logged.slice(-1500)}`,
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.copies.filter(({ runs }) => runs).map((copy) => copy.end('SIGKILL')));
    await this.stopRedis();
    await this.postgres.remove();
  }
}
