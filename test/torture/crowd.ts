import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Mishap } from './mishap';

const CUT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE usename = 'ehc' AND application_name <> 'crowd'`;

/** A program that takes every connection that PostgreSQL has for the account, and takes the next as one is freed. */
class Crowd {
  private readonly held: Client[] = [];
  private crowding: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(private readonly url: string) {}

  start(): void {
    const crowds = Array.from({ length: 4 }, () => this.crowd());
    this.crowding = Promise.all([...crowds, this.cutTheOthers()]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.crowding;
    await Promise.all(this.held.map((client) => client.end()));
  }

  private async crowd(): Promise<void> {
    while (!this.stopped) {
      const client = new Client({ connectionString: this.url, application_name: 'crowd' });
      client.on('error', () => undefined);
      try {
        await client.connect();
        this.held.push(client);
      } catch {
        await sleep(50);
      }
    }
  }

  /** What the service holds in its pools would see it through: that is cut, so that it has to ask anew. */
  private async cutTheOthers(): Promise<void> {
    while (!this.stopped) {
      await this.held[0]?.query(CUT).catch(() => undefined);
      await sleep(200);
    }
  }
}

export function connectionsTaken(lastsSeconds: number): Mishap {
  let crowd: Crowd | undefined;
  return {
    name: 'another program takes every connection of PostgreSQL',
    lastsSeconds,
    happens: ({ service }) => {
      crowd = new Crowd(service.postgres.url);
      crowd.start();
      return Promise.resolve();
    },
    mended: async () => crowd?.stop(),
  };
}
