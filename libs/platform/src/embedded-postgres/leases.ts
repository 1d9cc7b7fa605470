import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIsAlive } from '../process-is-alive';

let counter = 0;

/** Who uses the embedded database now: one file for each use, named after its process. The last to leave stops it. */
export class Leases {
  constructor(private readonly folder: string) {}

  take(): string {
    counter += 1;
    const lease = `${process.pid}-${counter}`;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, lease), '');
    return lease;
  }

  /** Whether anybody else still uses the database; uses by processes that were killed do not count. */
  release(lease: string): { othersRemain: boolean } {
    rmSync(join(this.folder, lease), { force: true });
    const others = readdirSync(this.folder);
    const dead = others.filter((it) => !processIsAlive(Number.parseInt(it, 10)));
    for (const it of dead) rmSync(join(this.folder, it), { force: true });
    return { othersRemain: others.length > dead.length };
  }
}
