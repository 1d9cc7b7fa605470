import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@ehc/persistence';
import { newId } from '@ehc/platform';
import { databaseUrl, newPassword, type Access } from '../../libs/platform/src/embedded-postgres/access';
import {
  APPLICATION,
  ensureApplicationDatabase,
} from '../../libs/platform/src/embedded-postgres/application-database';
import { Cluster, SUPERUSER } from '../../libs/platform/src/embedded-postgres/cluster';
import { freePort } from '../support/free-port';

/** Few enough for one client to take them all. It does wait for the disk, unlike the other suites' server. */
const SETTINGS = ['max_connections=110'];

/** A PostgreSQL of the torture's own, which it may stop and kill. It ends with the run of the tests. */
export class OwnPostgres {
  readonly url: string;
  readonly superuserUrl: string;

  private constructor(
    private readonly cluster: Cluster,
    private readonly access: Access,
  ) {
    this.url = databaseUrl(APPLICATION, access, APPLICATION);
    this.superuserUrl = databaseUrl(SUPERUSER, access, APPLICATION);
  }

  static async create(): Promise<OwnPostgres> {
    const run = process.env['EHC_TEST_RUN'] ?? '';
    const access = { password: newPassword(), port: await freePort() };
    const postgres = new OwnPostgres(new Cluster(join(run, `torture-${newId()}`)), access);
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
}
