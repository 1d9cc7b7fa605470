import type { DataSource, EntityManager } from 'typeorm';
import { dataSourceFor } from './data-source';
import { expectOwnTables } from './expect-own-tables';

/** An open transaction. Every repository method takes one first: no query runs outside a transaction. */
export type Tx = EntityManager;

/** The connection to PostgreSQL. One transaction a use case; each says first which authority it is about. */
export class Database {
  private constructor(private readonly source: DataSource) {}

  static async open(url: string, poolSize?: number): Promise<Database> {
    return new Database(await dataSourceFor(url, poolSize).initialize());
  }

  /** As `open`, and refuses tables that are older or newer than this version of the program. */
  static async openOwn(url: string, poolSize?: number): Promise<Database> {
    const source = await dataSourceFor(url, poolSize).initialize();
    try {
      await expectOwnTables(source);
    } catch (error) {
      await source.destroy();
      throw error;
    }
    return new Database(source);
  }

  /** Runs the work in one transaction, rolled back whole when it throws. */
  transaction<T>(authorityId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(async (tx) => {
      await setAuthority(tx, authorityId);
      return work(tx);
    });
  }

  /** Runs the work as `transaction` does and takes back all that it wrote: what would happen, without its happening. */
  async rehearsal<T>(authorityId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      await setAuthority(runner.manager, authorityId);
      return await work(runner.manager);
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  /**
   * Runs a report: everything it reads is of one moment, and it cannot write. PostgreSQL does not compile its
   * statements: where it guesses a long one, that takes longer than the statement.
   */
  report<T>(authorityId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY; SET LOCAL jit = off');
      await setAuthority(tx, authorityId);
      return work(tx);
    });
  }

  /** For what belongs to the whole install: authorities, organisations, sign-in. */
  installWide<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

/** The authority of the transaction, where row-level security can later find it. */
async function setAuthority(tx: Tx, authorityId: string): Promise<void> {
  await tx.query("SELECT set_config('ehc.authority_id', $1, true)", [authorityId]);
}
