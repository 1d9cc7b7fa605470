import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { databaseUrl, newPassword, type Access } from '../../libs/platform/src/embedded-postgres/access';
import {
  APPLICATION,
  ensureApplicationDatabase,
} from '../../libs/platform/src/embedded-postgres/application-database';
import { Cluster, SUPERUSER } from '../../libs/platform/src/embedded-postgres/cluster';
import { Client } from 'pg';
import { freePort } from '../support/free-port';
import { SmallDisk } from './small-disk';

/** Few enough for one client to take them all. It does wait for the disk, unlike the other suites' server. */
const SETTINGS = ['max_connections=110'];
const LONGEST_RECOVERY_MILLISECONDS = 30_000;

/** The machine's own disk, or a small one that can be filled. */
export type Disk = 'ordinaryDisk' | 'smallDisk';

/** A PostgreSQL of the torture's own, which it may stop and kill. It ends with the run of the tests. */
export class OwnPostgres {
  readonly url: string;
  readonly superuserUrl: string;

  private constructor(
    private readonly cluster: Cluster,
    private readonly access: Access,
    /** The disk that holds it, where it has one of its own. */
    readonly disk: SmallDisk | undefined,
  ) {
    this.url = databaseUrl(APPLICATION, access, APPLICATION);
    this.superuserUrl = databaseUrl(SUPERUSER, access, APPLICATION);
  }

  static async create(on: Disk): Promise<OwnPostgres> {
    const folder = join(process.env['EHC_TEST_RUN'] ?? '', `torture-${newId()}`);
    const access = { password: newPassword(), port: await freePort() };
    const disk = on === 'smallDisk' ? SmallDisk.mount(folder) : undefined;
    const cluster = new Cluster(join(folder, 'data'));
    mkdirSync(folder, { recursive: true });
    const postgres = new OwnPostgres(cluster, access, disk);
    postgres.cluster.create(access.password);
    await postgres.start();
    await ensureApplicationDatabase(access);
    await migrate(postgres.url);
    return postgres;
  }

  /** What the server itself has logged. */
  get log(): string {
    return readFileSync(join(this.cluster.folder, 'server.log'), 'utf8');
  }

  start(): Promise<void> {
    this.cluster.start(this.access.port, SETTINGS);
    return Promise.resolve();
  }

  /** Ends it as a power cut would: what it had not yet written to the disk is gone. */
  kill(): Promise<void> {
    const [pid] = readFileSync(join(this.cluster.folder, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.cluster.stop();
    return Promise.resolve();
  }

  /** Starts it where it has given up, and otherwise lets it find its way by itself. Throws after half a minute. */
  async recover(): Promise<void> {
    for (const since = performance.now(); performance.now() - since < LONGEST_RECOVERY_MILLISECONDS;) {
      if (this.cluster.runningPort() === undefined) await this.start();
      if (await answers(this.superuserUrl)) return;
      await sleep(200);
    }
    throw new Error(`PostgreSQL does not answer: ${this.log.slice(-1500)}`);
  }

  /** Ends it for good, with its disk. */
  async remove(): Promise<void> {
    await this.stop();
    this.disk?.unmount();
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
